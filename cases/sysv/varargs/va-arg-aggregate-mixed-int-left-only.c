/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "gp_offset 40, fp_offset 176: the integer register that the mixed struct does not take is read by the next va_arg of a long."
---*/
struct mixed { double x; long a; };
long f(long a, long b, long c, long d, long e, double s, double t, double u, double v, double w, double x, double y, double z, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, (struct mixed), 6L, 9.0): a=rdi b=rsi c=rdx d=rcx e=r8 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 arg14=stack+8 arg15=r9 arg16=stack+24 al=8 -> rax
