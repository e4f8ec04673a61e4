/*---
rule = "sysv.stack.align-16"
says = "At every function entry rsp+8 is a multiple of 16, also where nothing is passed on the stack."
---*/
long f(long a);
//@ sysv: a=rdi -> rax
