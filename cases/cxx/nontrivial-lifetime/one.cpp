/*---
rule = "cxx.nontrivial-lifetime"
says = "One copy is made for the call, and destroyed by the caller after it."
---*/
struct s { long a; s(const s &); ~s(); };
long f(s p);
//@ sysv: p=&rdi -> rax
//@ win64-gnu: p=&rcx -> rax
