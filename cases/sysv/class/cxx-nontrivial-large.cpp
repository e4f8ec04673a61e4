/*---
rule = "sysv.class.cxx-nontrivial"
says = "A large one goes by reference too, and leaves the argument area alone."
---*/
struct s { long a[5]; s(const s &); };
long f(s p, long double q);
//@ sysv: p=&rdi q=stack+8 -> rax
