/*---
rule = "sysv.class.cxx-nontrivial"
says = "A move assignment operator deletes the copy constructor, and there is no move constructor: all are deleted."
---*/
struct s { long a; s &operator=(s &&); };
long f(s p, long b);
//@ sysv: p=&rdi b=rsi -> rax
