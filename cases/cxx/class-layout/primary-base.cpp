/*---
rule = "cxx.class-layout"
says = "A dynamic base shares its virtual table pointer, even declared second: it goes first."
---*/
struct a { long x; };
struct b { virtual void run(); int y; };
struct s : a, b { int z; virtual void stop(); };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=32 align=8 :b=0 :a=16 z=24
//@ layout win64-gnu: s: size=24 align=8 :b=0 :a=12 z=16
