/*---
rule = "sysv.class.cxx-nontrivial"
says = "The destructor of a member makes the implicit one non-trivial."
---*/
struct part { char a; ~part(); };
struct s { long b; part c; };
long f(s p, s q);
//@ sysv: p=&rdi q=&rsi -> rax
