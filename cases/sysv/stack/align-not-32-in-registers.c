/*---
rule = "sysv.stack.align-16"
says = "A __m256 in a register asks nothing of the stack: 16 is enough although a long is passed there."
---*/
long f(long a, long b, long c, long d, long e, long g, long h, __m256 v);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 v=ymm0 -> rax
