/*---
rule = "sysv.varargs.va-arg-sse"
says = "fp_offset 160 and 176: decimal types are SSE; a _Decimal128 in the overflow area is aligned to 16."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, (_Decimal32), (_Decimal64), (_Decimal128), (_Decimal32)): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 arg8=xmm7 arg9=stack+8 arg10=stack+24 arg11=stack+40 al=8 -> xmm0
