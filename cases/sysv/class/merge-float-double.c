/*---
rule = "sysv.class.merge-across-fields"
says = "A float and a double do not share: the padding behind the float keeps the eightbytes apart, both SSE."
---*/
struct mix { float a; double b; };
struct mix f(struct mix m, double c);
//@ sysv: m=xmm0+xmm1 c=xmm2 -> xmm0+xmm1
