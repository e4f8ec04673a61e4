/*---
rule = "win64.args.cxx-class"
says = "A copy constructor that is defaulted where it is declared is trivial: by value."
---*/
struct s { int a; s(const s &) = default; };
int f(s a, s b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
