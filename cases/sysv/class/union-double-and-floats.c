/*---
rule = "sysv.class.union"
says = "A double over two floats is SSE through and through."
---*/
union mix { double d; float v[2]; };
union mix f(union mix m, double x);
//@ sysv: m=xmm0 x=xmm1 -> xmm0
