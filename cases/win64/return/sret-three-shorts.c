/*---
rule = "win64.return.sret"
says = "A struct of three shorts comes back through a hidden pointer."
---*/
struct s { short a, b, c; };
struct s f(short a, struct s b);
//@ win64: a=rdx b=&r8 -> &rax
