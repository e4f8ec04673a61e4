/*---
rule = "win64.varargs.aggregates"
says = "Unnamed structs of one float and of one double are not in a vector register."
---*/
struct s { float x; };
struct t { double x; };
double f(int n, ...);
//@ win64: call f(1, (struct s), (struct t), 3.0): n=rcx arg2=rdx arg3=r8 arg4=xmm3+r9 -> xmm0
