/*---
rule = "sysv.class.cxx-nontrivial"
says = "A member that is a reference to an rvalue deletes the copy constructor, a declared destructor the move constructor: nothing can copy it."
---*/
struct s { long &&a; ~s() = default; };
long f(s p, long b);
//@ sysv: p=&rdi b=rsi -> rax
