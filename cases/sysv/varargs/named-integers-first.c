/*---
rule = "sysv.varargs.named-before-dots"
says = "Named arguments take the first registers, and the first unnamed one the next."
---*/
long f(long a, long b, long c, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L): a=rdi b=rsi c=rdx arg4=rcx arg5=r8 al=0 -> rax
