/*---
rule = "cxx.pod-declared-constructor"
says = "The same of a copy constructor that is deleted, and of what is passed then."
---*/
struct a { long x; char y; a(const a &) = delete; };
struct s : a { char z; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=16 align=8 :a=0 z=9
