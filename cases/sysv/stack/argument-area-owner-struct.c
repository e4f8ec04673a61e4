/*---
rule = "sysv.stack.argument-area-owner"
says = "A struct on the stack is the callee's to change."
---*/
struct big { long v[6]; };
long f(struct big s, long a);
//@ sysv: s=stack+8 a=rdi -> rax
