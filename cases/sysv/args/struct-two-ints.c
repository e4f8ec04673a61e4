/*---
rule = "sysv.args.integer-order"
says = "Two ints fill one eightbyte, so the struct takes one register and not two."
---*/
struct pair { int a, b; };
long f(struct pair p, long q);
//@ sysv: p=rdi q=rsi -> rax
