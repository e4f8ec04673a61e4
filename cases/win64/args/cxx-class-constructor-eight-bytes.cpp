/*---
rule = "win64.args.cxx-class"
says = "Eight bytes with constructors that copy nothing go by value."
---*/
struct s { s(); s(int, int); int a, b; };
int f(double a, s b);
//@ win64-gnu: a=xmm0 b=rdx -> rax
//@ win64-msvc: a=xmm0 b=rdx -> rax
