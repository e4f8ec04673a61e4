/*---
rule = "sysv.return.cxx-nontrivial"
says = "What can only be moved is constructed in place."
---*/
struct s { long a; s(s &&); ~s(); };
s f(int a);
//@ sysv: a=rsi -> &rax
