/*---
rule = "win64.args.cxx-class"
says = "A virtual destructor makes the copy constructor not trivial: by reference in either way."
---*/
struct s { virtual ~s(); };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=&rcx b=rdx -> rax
