/*---
rule = "win64.args.cxx-class"
says = "Virtual table pointer and member go by reference."
---*/
struct s { virtual int get(); int a; };
int f(int a, s b, double c);
//@ win64-gnu: a=rcx b=&rdx c=xmm2 -> rax
//@ win64-msvc: a=rcx b=&rdx c=xmm2 -> rax
//@ layout win64-gnu: s: size=16 align=8 a=8
//@ layout win64-msvc: s: size=16 align=8 a=8
