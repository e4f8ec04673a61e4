/*---
rule = "win64.args.cxx-class"
says = "A base with a copy constructor of its own makes that of the class not trivial."
---*/
struct base { int x; base(const base &); };
struct s : base {};
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=&rcx b=rdx -> rax
