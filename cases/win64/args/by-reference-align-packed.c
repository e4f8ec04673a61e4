/*---
rule = "win64.args.by-reference-align"
says = "A packed struct of five bytes is 16-aligned when it is passed."
---*/
struct __attribute__((packed)) s { char a; int b; };
int f(struct s a, struct s b);
//@ win64: a=&rcx b=&rdx -> rax
