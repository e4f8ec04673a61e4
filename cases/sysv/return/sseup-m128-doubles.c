/*---
rule = "sysv.return.sse"
says = "A __m128 with two doubles over it is no longer one value of 16 bytes: its halves return in xmm0 and xmm1."
---*/
union mix { double d[2]; __m128 v; };
union mix f(__m128 v, double d);
//@ sysv: v=xmm0 d=xmm1 -> xmm0+xmm1
