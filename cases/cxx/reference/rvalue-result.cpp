/*---
rule = "cxx.reference"
says = "An rvalue reference is returned as a pointer too."
---*/
float &&f(float &&a, float b);
//@ sysv: a=rdi b=xmm0 -> rax
