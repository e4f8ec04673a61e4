/*---
rule = "win64.args.cxx-class"
says = "A pointer or a reference to such a class is a pointer to the object itself."
---*/
struct s { int a; s(const s &); ~s(); };
int f(s *a, s &b, const s &c);
//@ win64-gnu: a=rcx b=rdx c=r8 -> rax
//@ win64-msvc: a=rcx b=rdx c=r8 -> rax
