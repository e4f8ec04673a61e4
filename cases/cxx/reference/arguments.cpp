/*---
rule = "cxx.reference"
says = "References take INTEGER places as the pointers they are, whatever they refer to."
---*/
struct big { long a, b, c; };
long f(big &b, const int &n, double d, long &&r, double &e);
//@ sysv: b=rdi n=rsi d=xmm0 r=rdx e=rcx -> rax
//@ win64-gnu: b=rcx n=rdx d=xmm2 r=r9 e=stack+40 -> rax
//@ win64-msvc: b=rcx n=rdx d=xmm2 r=r9 e=stack+40 -> rax
