/*---
rule = "sysv.stack.by-value-copy"
says = "A struct passed on the stack is a copy: what the callee writes into it does not reach the caller's object."
---*/
struct big { long v[5]; };
long f(struct big s, struct big *p);
//@ sysv: s=stack+8 p=rdi -> rax
