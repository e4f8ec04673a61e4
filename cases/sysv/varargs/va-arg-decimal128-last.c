/*---
rule = "sysv.varargs.va-arg-sse"
says = "fp_offset 160: a _Decimal128 takes the last vector register whole, the next one is in memory at a multiple of 16."
---*/
long f(double s, double t, double u, double v, double w, double x, double y, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, (_Decimal128), 8.0, (_Decimal128)): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 arg8=xmm7 arg9=stack+8 arg10=stack+24 al=8 -> rax
