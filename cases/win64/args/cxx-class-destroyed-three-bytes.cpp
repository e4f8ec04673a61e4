/*---
rule = "win64.args.cxx-class"
says = "Three bytes with a destructor go by reference in either way: the size alone asks for it."
---*/
struct s { char a, b, c; ~s(); };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=&rcx b=rdx -> rax
