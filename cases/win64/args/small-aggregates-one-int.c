/*---
rule = "win64.args.small-aggregates"
says = "A struct of one int is passed as the int would be."
---*/
struct s { int a; };
int f(struct s a, struct s b, struct s c, struct s d);
//@ win64: a=rcx b=rdx c=r8 d=r9 -> rax
