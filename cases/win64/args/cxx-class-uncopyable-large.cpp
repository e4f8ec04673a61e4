/*---
rule = "win64.args.cxx-class"
says = "A class that cannot be copied goes by reference where its size asks for it."
---*/
struct s { double a, b, c; s(const s &) = delete; };
int f(int a, s b);
//@ win64-gnu: a=rcx b=&rdx -> rax
//@ win64-msvc: a=rcx b=&rdx -> rax
