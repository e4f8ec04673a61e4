/*---
rule = "cxx.class-layout"
says = "A union with a member function is laid out as any: all at offset 0, its size rounded up, and what follows begins behind it."
---*/
union u { long a; char b[9]; long get(); };
struct s { u x; char c; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout: u: size=16 align=8 a=0 b=0
//@ layout: s: size=24 align=8 x=0 c=16
//@ layout win64-gnu: u: size=12 align=4 a=0 b=0
//@ layout win64-msvc: u: size=12 align=4 a=0 b=0
//@ layout win64-gnu: s: size=16 align=4 x=0 c=12
//@ layout win64-msvc: s: size=16 align=4 x=0 c=12
