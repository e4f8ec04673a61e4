/*---
rule = "sysv.args.int128-stack-align"
says = "A struct of one __int128 is 16-aligned on the stack like the __int128 itself."
---*/
struct box { __int128 v; };
long f(long a, long b, long c, long d, long e, long g, long h, struct box i, long j);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+24 j=stack+40 -> rax
