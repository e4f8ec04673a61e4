/*---
rule = "win64.return.cxx-class"
says = "Two members deep the constructor still counts."
---*/
struct core { core(); short a; };
struct in { core x; };
struct s { in y; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
