/*---
rule = "sysv.args.stack-order"
says = "Seven eightbytes, 56 bytes, leave a __int128 struct behind them eight bytes further on."
---*/
struct seven { void *p[7]; };
struct box { __int128 v[2]; };
struct seven f(struct seven a, long x, struct box b, struct seven c);
//@ sysv: a=stack+8 x=rsi b=stack+72 c=stack+104 -> &rax
