/*---
rule = "sysv.varargs.named-before-dots"
says = "A named {double, long} without an integer register is in memory and hands back xmm0: the first unnamed double is there."
---*/
struct mixed { double x; long a; };
double f(long a, long b, long c, long d, long e, long g, struct mixed m, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, (struct mixed), 7.0, 8L): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 m=stack+8 arg8=xmm0 arg9=stack+24 al=1 -> xmm0
