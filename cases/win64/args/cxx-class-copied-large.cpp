/*---
rule = "win64.args.cxx-class"
says = "Where the size is large enough for a reference, that is what it stays."
---*/
struct s { double a[3]; s(const s &); };
int f(int a, s b, double c, s d);
//@ win64-gnu: a=rcx b=&rdx c=xmm2 d=&r9 -> rax
//@ win64-msvc: a=rcx b=&rdx c=xmm2 d=&r9 -> rax
