/*---
rule = "win64.preserve.rsp"
says = "The hidden pointer is in a register, so a callee with a memory result pops no more than the return address either."
shapes = ["pressure", "callout"]
---*/
struct triple { long long a, b, c; };
struct triple f(struct triple a, long long b);
//@ win64: a=&rdx b=r8 -> &rax
