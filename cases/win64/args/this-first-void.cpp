/*---
rule = "win64.args.this-first"
says = "A member function without a result."
---*/
struct s { int a; void f(float b, int c); };
//@ win64-gnu: this=rcx b=xmm1 c=r8 -> void
//@ win64-msvc: this=rcx b=xmm1 c=r8 -> void
