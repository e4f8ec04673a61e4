/*---
rule = "cxx.nullptr"
says = "Behind six integers a null pointer lies on the stack."
---*/
long f(long a, long b, long c, long d, long e, long g, decltype(nullptr) n, int h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 n=stack+8 h=stack+16 -> rax
