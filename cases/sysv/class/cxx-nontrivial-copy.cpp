/*---
rule = "sysv.class.cxx-nontrivial"
says = "A class with a copy constructor of its own goes by reference, small as it is."
---*/
struct s { long a; s(const s &); };
long f(s p, long b);
//@ sysv: p=&rdi b=rsi -> rax
