/*---
rule = "sysv.class.cxx-nontrivial"
says = "The copy constructor of a base makes the implicit one of the derived class non-trivial."
---*/
struct base { int a; base(const base &); };
struct s : base { float b; };
long f(s p, float b);
//@ sysv: p=&rdi b=xmm0 -> rax
