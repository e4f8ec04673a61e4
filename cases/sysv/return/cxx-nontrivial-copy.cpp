/*---
rule = "sysv.return.cxx-nontrivial"
says = "A copy constructor sends even two doubles through the hidden pointer."
---*/
struct s { double a, b; s(const s &); };
s f(double a, s b, long c);
//@ sysv: a=xmm0 b=&rsi c=rdx -> &rax
