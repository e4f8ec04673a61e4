/*---
rule = "win64.vectorcall.small-hva"
says = "A struct of a double fits both definitions, integer type and HVA."
---*/
struct one { double x; };
struct one __vectorcall f(int a, struct one b, float c);
//@ win64: a=rcx b=xmm0 c=xmm2 -> xmm0
