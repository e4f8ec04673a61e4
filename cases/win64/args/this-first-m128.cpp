/*---
rule = "win64.args.this-first"
says = "A __m128 behind this goes by reference in rdx."
---*/
struct s { int a; int f(__m128 b, double c, __m128 d, __m128 e); };
//@ win64-gnu: this=rcx b=&rdx c=xmm2 d=&r9 e=&stack+40 -> rax
//@ win64-msvc: this=rcx b=&rdx c=xmm2 d=&r9 e=&stack+40 -> rax
