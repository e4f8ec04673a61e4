/*---
rule = "sysv.args.long-double-stack"
says = "A _Complex long double takes 32 bytes of stack, real part lower, 16-aligned."
---*/
struct odd { long a, b, c; };
long f(struct odd o, _Complex long double z, struct odd p);
//@ sysv: o=stack+8 z=stack+40 p=stack+72 -> rax
