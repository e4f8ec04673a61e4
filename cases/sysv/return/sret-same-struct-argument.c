/*---
rule = "sysv.return.sret-argument"
says = "A struct too big for registers comes in on the stack and goes out through the hidden pointer."
---*/
struct triple { long a, b, c; };
struct triple f(struct triple t, long a);
//@ sysv: t=stack+8 a=rsi -> &rax
