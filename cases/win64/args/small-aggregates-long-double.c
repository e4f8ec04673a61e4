/*---
rule = "win64.args.small-aggregates"
says = "Where long double is a double, a struct of one is eight bytes and goes by value in an integer register."
---*/
struct s { long double x; };
int f(struct s a, double b, struct s c);
//@ win64-msvc: a=rcx b=xmm1 c=r8 -> rax
//@ layout win64-msvc: struct s: size=8 align=8 x=0
