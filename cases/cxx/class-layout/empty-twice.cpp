/*---
rule = "cxx.class-layout"
says = "Two subobjects of one empty type have two addresses: the second goes to the end of the data."
---*/
struct e {};
struct a : e { int x; };
struct s : e, a { int y; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: a: size=4 align=4 :e=0 x=0
//@ layout: s: size=12 align=4 :e=0 :a=4 y=8
//@ layout win64-gnu: a: size=4 align=4 :e=0 x=0
//@ layout win64-gnu: s: size=12 align=4 :e=0 :a=4 y=8
