/*---
rule = "sysv.args.stack-order"
says = "A register argument between two stack arguments leaves no hole between them."
---*/
struct big { long a, b, c; };
double f(struct big p, double x, struct big q, long a, struct big r);
//@ sysv: p=stack+8 x=xmm0 q=stack+32 a=rdi r=stack+56 -> xmm0
