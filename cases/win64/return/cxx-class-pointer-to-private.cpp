/*---
rule = "win64.return.cxx-class"
says = "A pointer to such a class is a pointer: rax."
---*/
class s { int a; };
s *f(s *a, s &b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
