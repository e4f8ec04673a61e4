/*---
rule = "sysv.return.sret-argument"
says = "Behind the hidden pointer and three longs a pair takes the last two registers."
---*/
struct triple { double x, y, z; };
struct pair { long a, b; };
struct triple f(long a, long b, long c, struct pair p, long d);
//@ sysv: a=rsi b=rdx c=rcx p=r8+r9 d=stack+8 -> &rax
