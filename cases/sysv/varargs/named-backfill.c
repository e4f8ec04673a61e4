/*---
rule = "sysv.varargs.named-before-dots"
says = "A register left over by a named struct on the stack serves the first unnamed argument."
---*/
struct pair { long a, b; };
long f(long a, long b, long c, long d, long e, struct pair p, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (struct pair), 6L, 7L): a=rdi b=rsi c=rdx d=rcx e=r8 p=stack+8 arg7=r9 arg8=stack+24 al=0 -> rax
