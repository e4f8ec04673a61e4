/*---
rule = "win64.args.cxx-class"
says = "A member with a copy constructor of its own makes that of the class not trivial."
---*/
struct in { int a; in(const in &); };
struct s { in x; };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=&rcx b=rdx -> rax
