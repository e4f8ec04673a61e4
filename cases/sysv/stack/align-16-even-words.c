/*---
rule = "sysv.stack.align-16"
says = "Two words of stack arguments need no padding."
---*/
long f(long a, long b, long c, long d, long e, long g, long h, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 -> rax
