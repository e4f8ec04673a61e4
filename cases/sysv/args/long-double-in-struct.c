/*---
rule = "sysv.args.long-double-stack"
says = "A struct of one long double goes to the stack like the long double, 16 bytes and 16-aligned."
---*/
struct box { long double v; };
struct odd { long a, b, c; };
long f(struct odd o, struct box b, long a);
//@ sysv: o=stack+8 b=stack+40 a=rdi -> rax
