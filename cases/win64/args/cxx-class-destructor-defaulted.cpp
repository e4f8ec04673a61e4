/*---
rule = "win64.args.cxx-class"
says = "A destructor that is defaulted where it is declared is trivial: by value."
---*/
struct s { int a, b; ~s() = default; };
int f(double a, s b);
//@ win64-gnu: a=xmm0 b=rdx -> rax
//@ win64-msvc: a=xmm0 b=rdx -> rax
