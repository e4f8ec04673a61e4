/*---
rule = "cxx.reference"
says = "An rvalue reference is returned as a pointer too."
---*/
float &&f(float &&a, float b);
//@ sysv: a=rdi b=xmm0 -> rax
//@ win64-gnu: a=rcx b=xmm1 -> rax
//@ win64-msvc: a=rcx b=xmm1 -> rax
