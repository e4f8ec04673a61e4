/*---
rule = "cxx.reference"
says = "A class that is not trivial to copy has the same register by reference, but no temporary."
---*/
struct s { int a; s(const s &); ~s(); };
s &f(s &a, s b, s &&c);
//@ win64-gnu: a=rcx b=&rdx c=r8 -> rax
//@ win64-msvc: a=rcx b=&rdx c=r8 -> rax
