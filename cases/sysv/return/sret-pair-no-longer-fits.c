/*---
rule = "sysv.return.sret-argument"
says = "Behind the hidden pointer and four longs only r9 is left: a struct of two longs goes to the stack."
---*/
struct triple { long a, b, c; };
struct pair { long a, b; };
struct triple f(long a, long b, long c, long d, struct pair p, long e);
//@ sysv: a=rsi b=rdx c=rcx d=r8 p=stack+8 e=r9 -> &rax
