/*---
rule = "win64.args.cxx-class"
says = "A union with a member function goes by value, a double in an integer register."
---*/
union u { double a; long long b; int get(); };
double f(u a, double b);
//@ win64-gnu: a=rcx b=xmm1 -> xmm0
//@ win64-msvc: a=rcx b=xmm1 -> xmm0
