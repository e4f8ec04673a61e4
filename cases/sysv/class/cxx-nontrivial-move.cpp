/*---
rule = "sysv.class.cxx-nontrivial"
says = "A class that can only be moved, by a constructor of its own."
---*/
struct s { int *owned; s(s &&); ~s(); };
long f(long a, s p);
//@ sysv: a=rdi p=&rsi -> rax
