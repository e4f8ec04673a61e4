/*---
rule = "win64.return.sret"
says = "Three pointers in a struct come back through a hidden pointer."
---*/
struct s { void *a, *b, *c; };
struct s f(void *a, int b);
//@ win64: a=rdx b=r8 -> &rax
