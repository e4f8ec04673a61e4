/*---
rule = "win64.args.this-first"
says = "A class that is not trivial to copy goes by reference behind this."
---*/
struct r { int a; r(const r &); ~r(); };
struct s { int b; int f(r c, int d); };
//@ win64-gnu: this=rcx c=&rdx d=r8 -> rax
//@ win64-msvc: this=rcx c=&rdx d=r8 -> rax
