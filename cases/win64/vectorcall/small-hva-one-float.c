/*---
rule = "win64.vectorcall.small-hva"
says = "A struct of a float is in the lowest vector register that is left."
---*/
struct one { float x; };
float __vectorcall f(double a, struct one b, struct one c);
//@ win64: a=xmm0 b=xmm1 c=xmm2 -> xmm0
