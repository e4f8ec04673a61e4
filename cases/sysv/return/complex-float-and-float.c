/*---
rule = "sysv.return.complex"
says = "A _Complex float and a float are three floats: two in xmm0, one in xmm1."
---*/
struct mix { _Complex float z; float x; };
struct mix f(struct mix m, float x);
//@ sysv: m=xmm0+xmm1 x=xmm2 -> xmm0+xmm1
