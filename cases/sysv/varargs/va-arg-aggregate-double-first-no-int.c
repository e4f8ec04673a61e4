/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "gp_offset 48: the double before the long does not stay in a register alone, and leaves xmm0 to the one behind it."
---*/
struct back { double x; long a; };
long f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, (struct back), 7.0, 8L): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=xmm0 arg9=stack+24 al=1 -> rax
