/*---
rule = "sysv.args.all-or-nothing"
says = "With two integer registers left an __int128 takes both: r8 and r9 make no aligned pair, and need not."
---*/
long f(long a, long b, long c, long d, __int128 i, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx i=r8+r9 g=stack+8 -> rax
