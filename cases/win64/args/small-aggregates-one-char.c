/*---
rule = "win64.args.small-aggregates"
says = "A struct of one char is passed as an integer of eight bits."
---*/
struct s { char c; };
struct s f(struct s a, int b, struct s c);
//@ win64: a=rcx b=rdx c=r8 -> rax
//@ layout win64: struct s: size=1 align=1 c=0
