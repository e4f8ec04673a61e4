/*---
rule = "sysv.varargs.va-arg-sse"
says = "A _Float16 is not promoted: one has the last vector register, the next an eightbyte of the overflow area."
---*/
long f(double s, double t, double u, double v, double w, double x, double y, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, (_Float16), (_Float16), 8.0): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 arg8=xmm7 arg9=stack+8 arg10=stack+16 al=8 -> rax
