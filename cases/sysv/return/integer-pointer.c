/*---
rule = "sysv.return.integer"
says = "A pointer to a function is a pointer: rax."
---*/
int (*f(int (*p)(int), long a))(int);
//@ sysv: p=rdi a=rsi -> rax
