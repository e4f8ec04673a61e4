/*---
rule = "cxx.this-argument"
says = "this comes before the declared parameters."
---*/
struct s { int a; long f(long b, double c, long d); };
//@ sysv: this=rdi b=rsi c=xmm0 d=rdx -> rax
