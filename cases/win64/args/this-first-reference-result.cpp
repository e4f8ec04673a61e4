/*---
rule = "win64.args.this-first"
says = "A reference as a result takes no position either."
---*/
struct big { double a, b, c; };
struct s { int a; big &f(big &b); };
//@ win64-gnu: this=rcx b=rdx -> rax
//@ win64-msvc: this=rcx b=rdx -> rax
