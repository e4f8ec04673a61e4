/*---
rule = "win64.return.cxx-class"
says = "A member that has a destructor: a hidden pointer in either way."
---*/
struct in { short a; ~in(); };
struct s { in x; };
s f(int a);
//@ win64-gnu: a=rdx -> &rax
//@ win64-msvc: a=rdx -> &rax
