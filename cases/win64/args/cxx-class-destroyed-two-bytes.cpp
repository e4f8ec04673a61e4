/*---
rule = "win64.args.cxx-class"
says = "A destructor alone: MSVC passes two bytes by value, IA-C++ by reference."
---*/
struct s { short a; ~s(); };
int f(double a, s b);
//@ win64-gnu: a=xmm0 b=&rdx -> rax
//@ win64-msvc: a=xmm0 b=rdx -> rax
