/*---
rule = "sysv.args.int128-stack-align"
says = "An __int128 that already falls on a 16-byte boundary skips nothing."
---*/
long f(long a, long b, long c, long d, long e, long g, long h, long i, __int128 j, long k);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 j=stack+24 k=stack+40 -> rax
