/*---
rule = "win64.layout.aggregates"
says = "With an int behind them MSVC's class is 8 bytes, that of IA-C++ 4."
---*/
struct e1 {};
struct e2 {};
struct s : e1, e2 { int i; };
int f(s *p);
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout win64-gnu: s: size=4 align=4 :e1=0 :e2=0 i=0
//@ layout win64-msvc: s: size=8 align=4 :e1=0 :e2=1 i=4
