/*---
rule = "cxx.reference"
says = "A reference is returned as a pointer, in rax."
---*/
struct big { double a, b, c; };
big &f(double a, big &b);
//@ sysv: a=xmm0 b=rdi -> rax
//@ win64-gnu: a=xmm0 b=rdx -> rax
//@ win64-msvc: a=xmm0 b=rdx -> rax
