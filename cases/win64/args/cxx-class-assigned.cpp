/*---
rule = "win64.args.cxx-class"
says = "A copy assignment of its own plays no part in passing a class."
---*/
struct s { int a; s &operator=(const s &); };
int f(s a, int b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
