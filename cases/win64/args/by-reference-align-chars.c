/*---
rule = "win64.args.by-reference-align"
says = "The copy of a struct of three chars is 16-aligned, although its own alignment is one."
---*/
struct rgb { char r, g, b; };
int f(struct rgb a, struct rgb b, struct rgb c);
//@ win64: a=&rcx b=&rdx c=&r8 -> rax
