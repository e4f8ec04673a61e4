/*---
rule = "sysv.args.integer-order"
says = "The ninth byte of a struct of chars opens a second eightbyte and takes a second register."
---*/
struct code { char c[9]; };
long f(struct code c, long a);
//@ sysv: c=rdi+rsi a=rdx -> rax
