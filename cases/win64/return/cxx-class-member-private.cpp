/*---
rule = "win64.return.cxx-class"
says = "A member that has private data: MSVC's hidden pointer."
---*/
class in { int a; };
struct s { in x; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
