/*---
rule = "cxx.this-argument"
says = "The pointer to a result in memory comes before this."
---*/
struct big { long a, b, c; };
struct s { int a; big f(long b); };
//@ sysv: this=rsi b=rdx -> &rax
//@ win64-gnu: this=rdx b=r8 -> &rax
