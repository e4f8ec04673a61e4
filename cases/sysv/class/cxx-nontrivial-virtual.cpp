/*---
rule = "sysv.class.cxx-nontrivial"
says = "A virtual function makes the implicit copy constructor non-trivial."
---*/
struct s { virtual void run(); int a; };
long f(int a, s p);
//@ sysv: a=rdi p=&rsi -> rax
