/*---
rule = "win64.args.positional"
says = "A long double is a double where MSVC's types are in use, and is in the vector register of its position."
---*/
double f(int a, long double b, int c, long double d);
//@ win64-msvc: a=rcx b=xmm1 c=r8 d=xmm3 -> xmm0
