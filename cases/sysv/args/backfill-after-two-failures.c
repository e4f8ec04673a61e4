/*---
rule = "sysv.args.backfill"
says = "A pair and an __int128 both fail on one register, leave it, and the __int128 keeps its alignment behind the pair."
---*/
struct pair { long a, b; };
struct odd { long a, b, c; };
long f(long a, long b, long c, long d, long e, struct odd o, struct pair p, __int128 i, long g, long h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 o=stack+8 p=stack+32 i=stack+56 g=r9 h=stack+72 -> rax
