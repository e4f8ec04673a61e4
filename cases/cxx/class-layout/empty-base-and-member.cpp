/*---
rule = "cxx.class-layout"
says = "A member of the type of an empty base cannot lie at offset 0."
---*/
struct e {};
struct s : e { e first; char c; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=3 align=1 :e=0 first=1 c=2
//@ layout win64-gnu: s: size=3 align=1 :e=0 first=1 c=2
