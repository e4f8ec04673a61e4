/*---
rule = "sysv.varargs.va-arg-integer"
says = "fp_offset 176 says nothing of general registers: longs are read from rdi on."
---*/
long f(double s, double t, double u, double v, double w, double x, double y, double z, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1L, 9.0, 2L): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 arg9=rdi arg10=stack+8 arg11=rsi al=8 -> rax
