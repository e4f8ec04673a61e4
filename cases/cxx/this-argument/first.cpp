/*---
rule = "cxx.this-argument"
says = "this comes before the declared parameters."
---*/
struct s { int a; long f(long b, double c, long d); };
//@ sysv: this=rdi b=rsi c=xmm0 d=rdx -> rax
//@ win64-gnu: this=rcx b=rdx c=xmm2 d=r9 -> rax
//@ win64-msvc: this=rcx b=rdx c=xmm2 d=r9 -> rax
