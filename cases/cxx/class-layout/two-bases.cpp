/*---
rule = "cxx.class-layout"
says = "Bases lie in the order of declaration, each at a multiple of its alignment."
---*/
struct a { char x; };
struct b { long y; };
struct s : a, b { char z; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout: s: size=24 align=8 :a=0 :b=8 z=16
//@ layout win64-gnu: s: size=12 align=4 :a=0 :b=4 z=8
//@ layout win64-msvc: s: size=12 align=4 :a=0 :b=4 z=8
