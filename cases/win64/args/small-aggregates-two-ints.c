/*---
rule = "win64.args.small-aggregates"
says = "A struct of two ints is one integer register, the first int in its lower half."
---*/
struct pair { int a, b; };
int f(struct pair p, int a, struct pair q);
//@ win64: p=rcx a=rdx q=r8 -> rax
