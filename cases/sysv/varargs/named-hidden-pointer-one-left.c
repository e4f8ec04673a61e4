/*---
rule = "sysv.varargs.named-before-dots"
says = "Behind the hidden pointer and four named longs one register is left: a pair is in the overflow area, the next long in r9."
---*/
struct triple { long a, b, c; };
struct pair { long a, b; };
struct triple f(long a, long b, long c, long d, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, (struct pair), 5L, 6L): a=rsi b=rdx c=rcx d=r8 arg5=stack+8 arg6=r9 arg7=stack+24 al=0 -> &rax
