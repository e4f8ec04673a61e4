/*---
rule = "win64.args.small-aggregates"
says = "A struct of two shorts is an integer of 32 bits."
---*/
struct s { short x, y; };
int f(double a, struct s b, struct s c, struct s d);
//@ win64: a=xmm0 b=rdx c=r8 d=r9 -> rax
