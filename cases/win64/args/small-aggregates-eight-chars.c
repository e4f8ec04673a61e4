/*---
rule = "win64.args.small-aggregates"
says = "A struct of an array of eight chars goes by value: arrays do so inside a struct."
---*/
struct s { char c[8]; };
int f(struct s a, struct s b, char c[8]);
//@ win64: a=rcx b=rdx c=r8 -> rax
