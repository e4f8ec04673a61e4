/*---
rule = "sysv.args.backfill"
says = "A {double, long} struct that fails for want of an integer register hands back its vector register: the next struct of doubles starts at xmm0."
---*/
struct mixed { double x; long a; };
struct pair { double x, y; };
double f(long a, long b, long c, long d, long e, long g, struct mixed m, struct pair p);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 m=stack+8 p=xmm0+xmm1 -> xmm0
