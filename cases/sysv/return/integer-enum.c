/*---
rule = "sysv.return.integer"
says = "An enum result is in eax."
---*/
enum colour { RED, GREEN, BLUE };
enum colour f(long a);
//@ sysv: a=rdi -> rax
