/*---
rule = "win64.return.cxx-class"
says = "A member that has a copy assignment of its own: MSVC's hidden pointer."
---*/
struct in { char a; in &operator=(const in &); };
struct s { in x; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
