/*---
rule = "cxx.pod-declared-constructor"
says = "A move constructor is declared, as defaulted. As C++03 reads, that makes the base no POD, and its tail is used; most compilers take it for none of its own."
---*/
struct a { long x; char y; a(a &&) = default; };
struct s : a { char z; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=16 align=8 :a=0 z=9
