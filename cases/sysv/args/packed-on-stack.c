/*---
rule = "sysv.args.stack-slots"
says = "A packed struct of nine bytes, aligned to 1, is still padded to two eightbytes at a multiple of 8."
---*/
struct __attribute__((packed)) rec { char a; double b; };
long f(struct rec p, long a, struct rec q, struct rec r);
//@ sysv: p=stack+8 a=rdi q=stack+24 r=stack+40 -> rax
