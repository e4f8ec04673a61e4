/*---
rule = "sysv.return.integer"
says = "A function without a result promises nothing about rax."
---*/
void f(long a);
//@ sysv: a=rdi -> void
