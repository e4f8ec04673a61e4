/*---
rule = "sysv.stack.by-value-copy"
says = "The same object passed twice by value is two copies, each with a place of its own."
---*/
struct big { long a, b, c; };
long f(struct big s, struct big t);
//@ sysv: s=stack+8 t=stack+32 -> rax
