/*---
rule = "win64.layout.cxx-class"
says = "A member that is aligned to 16 does not move the one between it and the pointer to virtual functions; to Clang it does."
---*/
struct s { int y; __m128 z; virtual void v(); };
int f(s *a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rcx -> rax
//@ layout win64-gnu: s: size=32 align=16 y=8 z=16
//@ layout win64-msvc: s: size=32 align=16 y=8 z=16
