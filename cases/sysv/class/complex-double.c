/*---
rule = "sysv.class.complex"
says = "A _Complex double is two SSE eightbytes: two registers."
---*/
_Complex double f(double a, _Complex double z, double b);
//@ sysv: a=xmm0 z=xmm1+xmm2 b=xmm3 -> xmm0+xmm1
