/*---
rule = "win64.args.cxx-class"
says = "A class of one reference is eight bytes with a trivial copy: by value."
---*/
struct s { int &r; };
int f(s a, int b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
//@ layout win64-gnu: s: size=8 align=8 r=0
//@ layout win64-msvc: s: size=8 align=8 r=0
