/*---
rule = "sysv.args.stack-order"
says = "Five eightbytes, ends that are not whole: 36 bytes of chars and ints take 40 of stack."
---*/
struct five { char c[3]; int v[8]; };
struct five f(struct five a, int x, struct five b, long n);
//@ sysv: a=stack+8 x=rsi b=stack+48 n=rdx -> &rax
//@ layout: struct five: size=36 align=4 c=0 v=4
