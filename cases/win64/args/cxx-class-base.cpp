/*---
rule = "win64.args.cxx-class"
says = "A class with a base is passed by value, base and members in one register."
---*/
struct base { int x; };
struct s : base { int y; };
int f(s a, double b, s c);
//@ win64-gnu: a=rcx b=xmm1 c=r8 -> rax
//@ win64-msvc: a=rcx b=xmm1 c=r8 -> rax
//@ layout win64-gnu: s: size=8 align=4 :base=0 y=4
//@ layout win64-msvc: s: size=8 align=4 :base=0 y=4
