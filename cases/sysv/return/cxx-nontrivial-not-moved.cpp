/*---
rule = "sysv.return.cxx-nontrivial"
says = "A member that can be neither copied nor moved: the result can only be made in place."
---*/
struct m { int a; m(const m &) = delete; m(m &&) = delete; };
struct s { m a; };
s f(long c);
//@ sysv: c=rsi -> &rax
