/*---
rule = "sysv.varargs.named-before-dots"
says = "A named struct on the stack is passed over by va_start: the overflow area begins behind it."
---*/
struct triple { long a, b, c; };
long f(struct triple t, ...);
//@ sysv: call f((struct triple), (struct triple), 2L): t=stack+8 arg2=stack+32 arg3=rdi al=0 -> rax
