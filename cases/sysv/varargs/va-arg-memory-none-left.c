/*---
rule = "sysv.varargs.va-arg-memory"
says = "gp_offset 48 and fp_offset 176: MEMORY structs and words follow each other in the overflow area."
---*/
struct triple { char c[20]; };
long f(long a, long b, long c, long d, long e, long g, double s, double t, double u, double v, double w, double x, double y, double z, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, (struct triple), 7L, 9.0, (struct triple), 8): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 arg15=stack+8 arg16=stack+32 arg17=stack+40 arg18=stack+48 arg19=stack+72 al=8 -> rax
