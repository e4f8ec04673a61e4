/*---
rule = "sysv.varargs.named-before-dots"
says = "The hidden result pointer counts as the first named integer."
---*/
struct triple { long a, b, c; };
struct triple f(long n, ...);
//@ sysv: call f(1, 2L, 3L, 4L, 5L, 6L): n=rsi arg2=rdx arg3=rcx arg4=r8 arg5=r9 arg6=stack+8 al=0 -> &rax
