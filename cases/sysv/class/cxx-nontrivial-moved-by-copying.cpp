/*---
rule = "sysv.class.cxx-nontrivial"
says = "Where a part has no move constructor, a defaulted one of the whole calls the part's copy constructor, which is not trivial."
---*/
struct part { long a; part(const part &); };
struct s { part m; s(s &&) = default; };
long f(s p, long b);
//@ sysv: p=&rdi b=rsi -> rax
