/*---
rule = "sysv.return.sse"
says = "A double and a float return in xmm0 and xmm1, four bytes of the second undefined."
---*/
struct mix { double a; float b; };
struct mix f(struct mix m, float c);
//@ sysv: m=xmm0+xmm1 c=xmm2 -> xmm0+xmm1
