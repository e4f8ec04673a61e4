/*---
rule = "sysv.stack.arguments-at-8"
says = "No room is kept on the stack for the register arguments: a struct passed there starts at rsp+8 directly."
---*/
struct big { long a, b, c; };
long f(long a, double x, struct big s);
//@ sysv: a=rdi x=xmm0 s=stack+8 -> rax
