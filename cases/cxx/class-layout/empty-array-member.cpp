/*---
rule = "cxx.class-layout"
says = "No element of an array lies where the empty base of its type is: the array begins at offset 1."
---*/
struct e {};
struct s : e { e v[3]; char c; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=5 align=1 :e=0 v=1 c=4
//@ layout win64-gnu: s: size=5 align=1 :e=0 v=1 c=4
