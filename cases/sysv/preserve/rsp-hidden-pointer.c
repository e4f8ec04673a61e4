/*---
rule = "sysv.preserve.rsp"
says = "The hidden pointer is not on the stack, so a callee with a memory result pops no more than the return address either."
shapes = ["pressure", "callout"]
---*/
struct triple { long a, b, c; };
struct triple f(struct triple t, long a);
//@ sysv: t=stack+8 a=rsi -> &rax
