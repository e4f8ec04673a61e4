/*---
rule = "sysv.args.backfill"
says = "Two structs in turn do not fit in the last register and go to the stack; the register stays free for the long behind them."
---*/
struct pair { long a, b; };
long f(long a, long b, long c, long d, long e, struct pair p, struct pair q, long g, long h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 p=stack+8 q=stack+24 g=r9 h=stack+40 -> rax
