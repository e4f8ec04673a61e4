/*---
rule = "win64.layout.aggregates"
says = "An empty base behind data: MSVC has it behind that, and the size does not grow; by IA-C++ it is at offset 0."
---*/
struct e {};
struct a { char c; };
struct s : a, e {};
int f(s *p);
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout win64-gnu: s: size=1 align=1 :a=0 :e=0
//@ layout win64-msvc: s: size=1 align=1 :a=0 :e=1
