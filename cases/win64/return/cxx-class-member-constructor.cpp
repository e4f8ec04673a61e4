/*---
rule = "win64.return.cxx-class"
says = "A member that has a constructor: MSVC's hidden pointer."
---*/
struct in { in(int); int a; };
struct s { in x; int b; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
