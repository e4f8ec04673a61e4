/*---
rule = "win64.return.sret"
says = "A struct of five chars comes back through a hidden pointer."
---*/
struct s { char c[5]; };
struct s f(struct s a, int b);
//@ win64: a=&rdx b=r8 -> &rax
