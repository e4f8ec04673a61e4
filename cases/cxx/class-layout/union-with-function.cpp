/*---
rule = "cxx.class-layout"
says = "A union with a member function is laid out as any: all at offset 0, its size rounded up, and what follows begins behind it."
---*/
union u { long a; char b[9]; long get(); };
struct s { u x; char c; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ layout: u: size=16 align=8 a=0 b=0
//@ layout: s: size=24 align=8 x=0 c=16
