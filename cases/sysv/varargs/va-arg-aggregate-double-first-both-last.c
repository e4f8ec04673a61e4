/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "gp_offset 40 and fp_offset 160: a double before a long takes the last register of each kind."
---*/
struct back { double x; long a; };
long f(long a, long b, long c, long d, long e, double s, double t, double u, double v, double w, double x, double y, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, (struct back), 8.0, 6L): a=rdi b=rsi c=rdx d=rcx e=r8 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 arg13=xmm7+r9 arg14=stack+8 arg15=stack+16 al=8 -> rax
