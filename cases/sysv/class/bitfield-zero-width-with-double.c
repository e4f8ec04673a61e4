/*---
rule = "sysv.class.bitfields"
says = "A zero-width bit-field between two doubles leaves both SSE."
---*/
struct mix { double x; long : 0; double y; };
struct mix f(struct mix m, double z);
//@ sysv: m=xmm0+xmm1 z=xmm2 -> xmm0+xmm1
