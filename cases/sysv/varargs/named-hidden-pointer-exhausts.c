/*---
rule = "sysv.varargs.named-before-dots"
says = "The hidden pointer and five named longs are six integers: gp_offset is 48."
---*/
struct triple { long a, b, c; };
struct triple f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7.0): a=rsi b=rdx c=rcx d=r8 e=r9 arg6=stack+8 arg7=xmm0 al=1 -> &rax
