/*---
rule = "win64.args.cxx-class"
says = "A base of eight bytes with four bytes behind it goes by reference."
---*/
struct base { int x, y; };
struct s : base { int z; };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=&rcx b=rdx -> rax
//@ layout win64-gnu: s: size=12 align=4 :base=0 z=8
//@ layout win64-msvc: s: size=12 align=4 :base=0 z=8
