/*---
rule = "cxx.class-layout"
says = "The second dynamic base keeps a virtual table pointer of its own."
---*/
struct a { virtual void run(); int x; };
struct b { virtual void stop(); int y; };
struct s : a, b { int z; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=32 align=8 :a=0 :b=16 z=28
//@ layout win64-gnu: s: size=32 align=8 :a=0 :b=16 z=28
