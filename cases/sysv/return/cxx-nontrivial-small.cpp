/*---
rule = "sysv.return.cxx-nontrivial"
says = "One byte with a destructor is constructed where rdi says."
---*/
struct s { char a; ~s(); };
s f(long a);
//@ sysv: a=rsi -> &rax
