/*---
rule = "sysv.class.cxx-nontrivial"
says = "A member that can neither be copied nor moved deletes both constructors of the whole."
---*/
struct part { long a; part(const part &) = delete; };
struct s { part m; long b; };
long f(s p, long b);
//@ sysv: p=&rdi b=rsi -> rax
