/*---
rule = "sysv.return.integer"
says = "An int result is in eax."
---*/
int f(long a);
//@ sysv: a=rdi -> rax
