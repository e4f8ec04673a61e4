/*---
rule = "win64.return.cxx-class"
says = "A member that has a reference: MSVC's hidden pointer."
---*/
struct in { int &r; };
struct s { in x; };
s f(int &a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
