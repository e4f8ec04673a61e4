/*---
rule = "sysv.args.backfill"
says = "The __int128 does not fit into r9 alone and leaves it: the struct behind it takes r9 and xmm0, whole in registers."
---*/
struct s { long a; double b; };
long f(long a, long b, long c, long d, long e, __int128 i, struct s p);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 i=stack+8 p=r9+xmm0 -> rax
