/*---
rule = "win64.return.sret"
says = "A struct of seven chars comes back through a hidden pointer although it would fit in rax."
---*/
struct s { char c[7]; };
struct s f(double a, double b);
//@ win64: a=xmm1 b=xmm2 -> &rax
