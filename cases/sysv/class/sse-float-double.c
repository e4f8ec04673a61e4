/*---
rule = "sysv.class.sse"
says = "float and double are SSE, whether alone or in a struct."
---*/
struct one { double d; };
double f(float a, double b, struct one c);
//@ sysv: a=xmm0 b=xmm1 c=xmm2 -> xmm0
