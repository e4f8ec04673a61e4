/*---
rule = "sysv.return.sret-argument"
says = "The hidden pointer takes rdi, so the sixth integer argument is the one that no longer fits."
---*/
struct triple { long a, b, c; };
struct triple f(long a, long b, long c, long d, long e, long g);
//@ sysv: a=rsi b=rdx c=rcx d=r8 e=r9 g=stack+8 -> &rax
