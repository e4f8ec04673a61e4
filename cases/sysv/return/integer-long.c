/*---
rule = "sysv.return.integer"
says = "An integer result is in rax."
---*/
long f(long a);
//@ sysv: a=rdi -> rax
