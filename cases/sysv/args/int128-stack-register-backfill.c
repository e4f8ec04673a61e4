/*---
rule = "sysv.args.int128-stack-align"
says = "The long behind an __int128 that went to the stack still takes r9, and the long behind that follows the __int128."
---*/
long f(long a, long b, long c, long d, long e, unsigned __int128 i, long g, long h, unsigned __int128 j);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 i=stack+8 g=r9 h=stack+24 j=stack+40 -> rax
