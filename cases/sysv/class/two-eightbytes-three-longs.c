/*---
rule = "sysv.class.two-eightbytes"
says = "Three longs are more than two eightbytes and go to memory although three registers are free."
---*/
struct triple { long a, b, c; };
long f(struct triple t, long d);
//@ sysv: t=stack+8 d=rdi -> rax
