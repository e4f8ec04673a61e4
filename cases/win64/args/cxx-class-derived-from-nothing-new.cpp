/*---
rule = "win64.args.cxx-class"
says = "A class that adds nothing to its base is passed as the base."
---*/
struct base { int x, y; };
struct s : base {};
int f(base a, s b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
//@ layout win64-gnu: s: size=8 align=4 :base=0
//@ layout win64-msvc: s: size=8 align=4 :base=0
