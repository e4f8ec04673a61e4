/*---
rule = "cxx.nontrivial-lifetime"
says = "The result lives on when the temporaries of the call are gone."
---*/
struct s { long a; s(const s &); ~s(); };
s f(s p, double d);
//@ sysv: p=&rsi d=xmm0 -> &rax
//@ win64-gnu: p=&rdx d=xmm2 -> &rax
//@ win64-msvc: p=&rdx d=xmm2 -> &rax
