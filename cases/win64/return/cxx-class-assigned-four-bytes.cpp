/*---
rule = "win64.return.cxx-class"
says = "A copy assignment of its own: MSVC's hidden pointer, where IA-C++ has rax."
---*/
struct s { int a; s &operator=(const s &); };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
