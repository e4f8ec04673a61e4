/*---
rule = "cxx.nullptr"
says = "Behind six integers a null pointer lies on the stack."
---*/
long f(long a, long b, long c, long d, long e, long g, decltype(nullptr) n, int h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 n=stack+8 h=stack+16 -> rax
//@ win64-gnu: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 n=stack+56 h=stack+64 -> rax
//@ win64-msvc: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 n=stack+56 h=stack+64 -> rax
