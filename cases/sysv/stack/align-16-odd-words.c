/*---
rule = "sysv.stack.align-16"
says = "One word of stack arguments: the caller adds a word of padding above it, so that rsp+8 is still a multiple of 16."
---*/
long f(long a, long b, long c, long d, long e, long g, long h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 -> rax
