/*---
rule = "sysv.class.cxx-nontrivial"
says = "The temporary is aligned as its class asks for."
---*/
struct __attribute__((aligned(64))) s { int a; s(const s &); ~s(); };
long f(int a, s p);
//@ sysv: a=rdi p=&rsi -> rax
