/*---
rule = "win64.layout.aggregates"
says = "MSVC has one byte between two empty bases that stand side by side; IA-C++ has both at offset 0."
---*/
struct e1 {};
struct e2 {};
struct s : e1, e2 { char c; };
int f(s *p);
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout win64-gnu: s: size=1 align=1 :e1=0 :e2=0 c=0
//@ layout win64-msvc: s: size=2 align=1 :e1=0 :e2=1 c=1
