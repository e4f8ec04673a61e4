/*---
rule = "win64.args.this-first"
says = "this is in rcx where nothing else is passed."
---*/
struct s { int a; int f(); };
//@ win64-gnu: this=rcx -> rax
//@ win64-msvc: this=rcx -> rax
