/*---
rule = "sysv.stack.align-16"
says = "A struct of three longs on the stack takes an odd number of words, and the padding goes above it, not below."
---*/
struct odd { long a, b, c; };
long f(struct odd o, double x);
//@ sysv: o=stack+8 x=xmm0 -> rax
