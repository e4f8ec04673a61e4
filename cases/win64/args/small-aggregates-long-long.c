/*---
rule = "win64.args.small-aggregates"
says = "A struct of one long long and one of a function pointer go by value."
---*/
struct s { unsigned long long a; };
struct t { int (*g)(int); };
int f(double a, double b, struct s c, struct t d);
//@ win64: a=xmm0 b=xmm1 c=r8 d=r9 -> rax
