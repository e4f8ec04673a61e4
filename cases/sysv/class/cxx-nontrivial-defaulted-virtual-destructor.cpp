/*---
rule = "sysv.class.cxx-nontrivial"
says = "A virtual destructor is non-trivial, defaulted or not."
---*/
struct s { virtual ~s() = default; int a; };
long f(int a, s p);
//@ sysv: a=rdi p=&rsi -> rax
