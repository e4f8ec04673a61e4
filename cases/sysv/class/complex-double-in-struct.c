/*---
rule = "sysv.class.complex"
says = "A struct of one _Complex double is two SSE eightbytes, as the bare value is."
---*/
struct box { _Complex double z; };
struct box f(struct box b, double x);
//@ sysv: b=xmm0+xmm1 x=xmm2 -> xmm0+xmm1
