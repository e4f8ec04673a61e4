/*---
rule = "sysv.args.integer-order"
says = "Twelve bytes are two eightbytes: the third int has the low half of a register to itself."
---*/
struct triple { int a, b, c; };
long f(struct triple t, long q);
//@ sysv: t=rdi+rsi q=rdx -> rax
