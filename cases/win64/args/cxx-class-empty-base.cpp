/*---
rule = "win64.args.cxx-class"
says = "An empty base adds no byte: four bytes by value."
---*/
struct e {};
struct s : e { int a; };
int f(s a, int b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
//@ layout win64-gnu: s: size=4 align=4 :e=0 a=0
//@ layout win64-msvc: s: size=4 align=4 :e=0 a=0
