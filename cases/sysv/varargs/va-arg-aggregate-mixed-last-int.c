/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "gp_offset 40 and fp_offset 48: the mixed struct takes the last general and the first vector register."
---*/
struct mixed { long a; double x; };
long f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (struct mixed), 6L, 7.0): a=rdi b=rsi c=rdx d=rcx e=r8 arg6=r9+xmm0 arg7=stack+8 arg8=xmm1 al=2 -> rax
