/*---
rule = "sysv.class.eightbyte-merge"
says = "SSEUP named first keeps its eightbyte against the padding of a member behind it."
---*/
struct __attribute__((aligned(16))) wide { float x; };
union mix { __float128 q; struct wide w; };
union mix f(union mix m, double x);
//@ sysv: m=xmm0 x=xmm1 -> xmm0
