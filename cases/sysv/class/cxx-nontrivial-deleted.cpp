/*---
rule = "sysv.class.cxx-nontrivial"
says = "All copy and move constructors are deleted: only a temporary made in place can be passed."
---*/
struct s { int a; s(const s &) = delete; };
long f(s p, long b);
//@ sysv: p=&rdi b=rsi -> rax
