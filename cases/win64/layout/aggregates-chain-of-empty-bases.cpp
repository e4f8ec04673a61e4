/*---
rule = "win64.layout.aggregates"
says = "A chain of empty bases takes no room."
---*/
struct e1 {};
struct e2 : e1 {};
struct s : e2 { char c; };
int f(s *p);
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout win64-gnu: s: size=1 align=1 :e2=0 c=0
//@ layout win64-msvc: s: size=1 align=1 :e2=0 c=0
