/*---
rule = "win64.return.cxx-class"
says = "A base of one byte, and nothing added."
---*/
struct base { char x; };
struct s : base {};
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
//@ layout win64-gnu: s: size=1 align=1 :base=0
//@ layout win64-msvc: s: size=1 align=1 :base=0
