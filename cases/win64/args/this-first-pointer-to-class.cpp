/*---
rule = "win64.args.this-first"
says = "A pointer to the class among the arguments is an integer behind this."
---*/
struct s { int a; int f(s *b, const s &c, double d); };
//@ win64-gnu: this=rcx b=rdx c=r8 d=xmm3 -> rax
//@ win64-msvc: this=rcx b=rdx c=r8 d=xmm3 -> rax
