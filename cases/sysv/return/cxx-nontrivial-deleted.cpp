/*---
rule = "sysv.return.cxx-nontrivial"
says = "What can neither be copied nor moved is constructed in place."
---*/
struct s { long a; s(const s &) = delete; s(s &&) = delete; };
s f(int a, int b);
//@ sysv: a=rsi b=rdx -> &rax
