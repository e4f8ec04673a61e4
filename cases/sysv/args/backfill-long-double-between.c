/*---
rule = "sysv.args.backfill"
says = "A long double is always in memory and stands in nobody's way: pair, long double, long."
---*/
struct pair { long a, b; };
long f(long a, long b, long c, long d, long e, struct pair p, long double x, long g, long h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 p=stack+8 x=stack+24 g=r9 h=stack+40 -> rax
