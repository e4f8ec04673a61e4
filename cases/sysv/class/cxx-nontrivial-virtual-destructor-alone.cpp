/*---
rule = "sysv.class.cxx-nontrivial"
says = "Its copy constructor is deleted and it has no move constructor: what is left to be non-trivial is the virtual destructor."
---*/
struct s { s(const s &) = delete; virtual ~s() = default; int a; };
long f(int a, s p);
//@ sysv: a=rdi p=&rsi -> rax
