/*---
rule = "sysv.return.integer"
says = "A char result is in al, and the rest of rax is not defined."
---*/
char f(long a);
//@ sysv: a=rdi -> rax
