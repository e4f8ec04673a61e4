/*---
rule = "cxx.nontrivial-lifetime"
says = "A copy is made for the call, and no destructor is called for it: the defaulted one is trivial."
---*/
struct s { long a; s(const s &); ~s() = default; };
long f(s p);
//@ sysv: p=&rdi -> rax
//@ win64-gnu: p=&rcx -> rax
