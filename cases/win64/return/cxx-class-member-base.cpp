/*---
rule = "win64.return.cxx-class"
says = "A member that has a base: MSVC's hidden pointer."
---*/
struct base { int x; };
struct in : base {};
struct s { in y; int z; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
