/*---
rule = "sysv.return.cxx-nontrivial"
says = "Two levels down lies a class that can be neither copied nor moved, so none around it can."
---*/
struct m { int a; m(const m &) = delete; m(m &&) = delete; };
struct p { m a; };
struct s { p b; };
s f(long c);
//@ sysv: c=rsi -> &rax
