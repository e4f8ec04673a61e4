/*---
rule = "win64.stack.align-16"
says = "rsp+8 is a multiple of 16 at every function's entry, also where nothing but the home slots is above it."
---*/
int f(int a);
//@ win64: a=rcx -> rax
