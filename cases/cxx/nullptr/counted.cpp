/*---
rule = "cxx.nullptr"
says = "It takes a register, which counts where it is asked whether an aggregate fits."
---*/
struct s { long a, b; };
long f(long a, long b, decltype(nullptr) c, long d, long e, s p, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 p=stack+8 g=r9 -> rax
