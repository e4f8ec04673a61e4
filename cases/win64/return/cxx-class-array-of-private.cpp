/*---
rule = "win64.return.cxx-class"
says = "An array of such members: MSVC's hidden pointer."
---*/
class in { char a; };
struct s { in x[4]; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
