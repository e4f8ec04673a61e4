/*---
rule = "cxx.nontrivial-lifetime"
says = "What cannot be copied is constructed where the callee finds it."
---*/
struct s { long a; s(const s &) = delete; ~s(); };
long f(s p, s q);
//@ sysv: p=&rdi q=&rsi -> rax
//@ win64-gnu: p=&rcx q=&rdx -> rax
