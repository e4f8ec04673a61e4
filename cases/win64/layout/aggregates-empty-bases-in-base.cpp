/*---
rule = "win64.layout.aggregates"
says = "What a base gave to its own empty bases stays in the class that has it."
---*/
struct e1 {};
struct e2 {};
struct a : e1, e2 { int i; };
struct s : a {};
int f(s *p);
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout win64-gnu: s: size=4 align=4 :a=0
//@ layout win64-msvc: s: size=8 align=4 :a=0
