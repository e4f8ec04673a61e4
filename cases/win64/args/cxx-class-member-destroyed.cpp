/*---
rule = "win64.args.cxx-class"
says = "A member with a destructor leaves the copy trivial: by value with MSVC, by reference by IA-C++."
---*/
struct in { int a; ~in(); };
struct s { in x; };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
