/*---
rule = "sysv.args.backfill"
says = "The __int128 that does not fit leaves r9 to the long behind it; the aligned struct then finds no register, and goes to memory at its alignment."
---*/
struct s { long a __attribute__((aligned(16))); };
long f(long a, long b, __int128 c, long d, __int128 e, long g, long h, struct s i);
//@ sysv: a=rdi b=rsi c=rdx+rcx d=r8 e=stack+8 g=r9 h=stack+24 i=stack+40 -> rax
