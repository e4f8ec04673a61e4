/*---
rule = "win64.args.cxx-class"
says = "A base with a destructor leaves the copy trivial: by value with MSVC, by reference by IA-C++."
---*/
struct base { int x; ~base(); };
struct s : base { int y; };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
