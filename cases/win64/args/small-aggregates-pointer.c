/*---
rule = "win64.args.small-aggregates"
says = "A struct of one pointer is in the register that the pointer would take."
---*/
struct s { const char *p; };
int f(struct s a, double b, struct s c, const char *d);
//@ win64: a=rcx b=xmm1 c=r8 d=r9 -> rax
