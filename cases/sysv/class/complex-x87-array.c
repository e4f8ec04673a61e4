/*---
rule = "sysv.class.complex-x87-in-aggregate"
says = "An array of one _Complex long double in a struct is MEMORY as the bare type inside it would be."
---*/
struct box { _Complex long double z[1]; };
struct box f(struct box b, _Complex long double w);
//@ sysv: b=stack+8 w=stack+40 -> &rax
