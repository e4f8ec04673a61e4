/*---
rule = "win64.return.sret"
says = "A hundred chars come back through a hidden pointer."
---*/
struct s { char c[100]; };
struct s f(int a, double b, struct s c);
//@ win64: a=rdx b=xmm2 c=&r9 -> &rax
