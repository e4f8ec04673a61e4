/*---
rule = "win64.args.cxx-class"
says = "A static member function takes such classes from rcx on."
---*/
struct r { int a; r(const r &); };
struct s { int b; static int f(r c, int d); };
//@ win64-gnu: c=&rcx d=rdx -> rax
//@ win64-msvc: c=&rcx d=rdx -> rax
