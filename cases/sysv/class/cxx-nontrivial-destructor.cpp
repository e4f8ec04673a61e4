/*---
rule = "sysv.class.cxx-nontrivial"
says = "A destructor of its own is enough, the copy being trivial."
---*/
struct s { double a; ~s(); };
long f(double d, s p, s q);
//@ sysv: d=xmm0 p=&rdi q=&rsi -> rax
