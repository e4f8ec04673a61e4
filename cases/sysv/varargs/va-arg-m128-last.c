/*---
rule = "sysv.varargs.va-arg-sse"
says = "fp_offset is 160: the slot of xmm7 holds all 16 bytes of a __m128; the next is in the overflow area, aligned without a gap."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, (__m128), (__m128), 8.0): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 arg8=xmm7 arg9=stack+8 arg10=stack+24 al=8 -> xmm0
