/*---
rule = "win64.args.cxx-class"
says = "A destructor alone: MSVC passes eight bytes by value, in an integer register though they are a double."
---*/
struct s { double a; ~s(); };
double f(double a, s b);
//@ win64-gnu: a=xmm0 b=&rdx -> xmm0
//@ win64-msvc: a=xmm0 b=rdx -> xmm0
