/*---
rule = "win64.args.cxx-class"
says = "An array of such members does so too."
---*/
struct in { char a; in(const in &); };
struct s { in x[4]; };
int f(int a, s b);
//@ win64-gnu: a=rcx b=&rdx -> rax
//@ win64-msvc: a=rcx b=&rdx -> rax
