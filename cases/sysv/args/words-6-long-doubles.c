/*---
rule = "sysv.args.stack-order"
says = "Three long doubles are six eightbytes, aligned to 16: the second struct follows the first with a double in a register between."
---*/
struct six { long double v[3]; };
struct six f(struct six a, double x, struct six b, long n);
//@ sysv: a=stack+8 x=xmm0 b=stack+56 n=rsi -> &rax
