/*---
rule = "win64.args.this-first"
says = "A pointer as a result takes no position: this stays in rcx."
---*/
struct s { int a; int *f(int *b, int c); };
//@ win64-gnu: this=rcx b=rdx c=r8 -> rax
//@ win64-msvc: this=rcx b=rdx c=r8 -> rax
