/*---
rule = "cxx.class-layout"
says = "The virtual table pointer lies at offset 0, the members behind it."
---*/
struct s { char a; virtual void run(); int b; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout: s: size=16 align=8 a=8 b=12
//@ layout win64-gnu: s: size=16 align=8 a=8 b=12
//@ layout win64-msvc: s: size=16 align=8 a=8 b=12
