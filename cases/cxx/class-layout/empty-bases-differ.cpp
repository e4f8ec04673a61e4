/*---
rule = "cxx.class-layout"
says = "Two empty bases of different types share offset 0."
---*/
struct e1 {};
struct e2 {};
struct s : e1, e2 { int a; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=4 align=4 :e1=0 :e2=0 a=0
//@ layout win64-gnu: s: size=4 align=4 :e1=0 :e2=0 a=0
