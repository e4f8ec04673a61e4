/*---
rule = "win64.return.cxx-class"
says = "An empty base is a base."
---*/
struct e {};
struct s : e { int a; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
//@ layout win64-gnu: s: size=4 align=4 :e=0 a=0
//@ layout win64-msvc: s: size=4 align=4 :e=0 a=0
