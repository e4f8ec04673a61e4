/*---
rule = "cxx.class-layout"
says = "Without a dynamic base the virtual table pointer lies before the bases."
---*/
struct a { int x; };
struct s : a { virtual ~s(); int z; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=16 align=8 :a=8 z=12
//@ layout win64-gnu: s: size=16 align=8 :a=8 z=12
