/*---
rule = "sysv.args.stack-slots"
says = "A struct of seventeen chars takes twenty-four bytes of stack, although its own alignment is one."
---*/
struct text { char c[17]; };
long f(struct text p, struct text q, long a);
//@ sysv: p=stack+8 q=stack+32 a=rdi -> rax
