/*---
rule = "win64.args.stack-order"
says = "An odd number of stack arguments changes nothing about where they start."
---*/
long long f(long long a, long long b, long long c, long long d, long long e, void *g, long long h);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 -> rax
