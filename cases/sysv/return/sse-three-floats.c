/*---
rule = "sysv.return.sse"
says = "Three floats return as two in xmm0 and one in xmm1."
---*/
struct triple { float x, y, z; };
struct triple f(struct triple t, float a);
//@ sysv: t=xmm0+xmm1 a=xmm2 -> xmm0+xmm1
