/*---
rule = "sysv.class.cxx-nontrivial"
says = "A member that is an rvalue reference deletes the copy constructor; the move constructor is there, and trivial."
---*/
struct s { int &&r; long a; };
long f(s p, long b);
//@ sysv: p=rdi+rsi b=rdx -> rax
