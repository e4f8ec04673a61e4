/*---
rule = "win64.return.sret"
says = "A struct of nine chars comes back through a hidden pointer."
---*/
struct s { char c[9]; };
struct s f(int a);
//@ win64: a=rdx -> &rax
