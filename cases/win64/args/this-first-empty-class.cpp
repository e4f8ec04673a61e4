/*---
rule = "win64.args.this-first"
says = "this of a class without data is passed as well."
---*/
struct s { int f(int a, double b); };
//@ win64-gnu: this=rcx a=rdx b=xmm2 -> rax
//@ win64-msvc: this=rcx a=rdx b=xmm2 -> rax
