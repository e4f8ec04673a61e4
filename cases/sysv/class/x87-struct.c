/*---
rule = "sysv.class.x87"
says = "A struct of one long double is classed as the long double: memory in, st0 out."
---*/
struct box { long double v; };
struct box f(struct box a, struct box b);
//@ sysv: a=stack+8 b=stack+24 -> st0
