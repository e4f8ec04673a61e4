/*---
rule = "win64.args.this-first"
says = "A member function of a union takes this."
---*/
union u { int a; float b; int f(int c, float d); };
//@ win64-gnu: this=rcx c=rdx d=xmm2 -> rax
//@ win64-msvc: this=rcx c=rdx d=xmm2 -> rax
