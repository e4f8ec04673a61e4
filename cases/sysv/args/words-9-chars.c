/*---
rule = "sysv.args.stack-order"
says = "Nine eightbytes, one more than any register class allows: 67 chars take 72 bytes of stack."
---*/
struct nine { char c[67]; };
struct nine f(struct nine a, double x, struct nine b, long n);
//@ sysv: a=stack+8 x=xmm0 b=stack+80 n=rsi -> &rax
