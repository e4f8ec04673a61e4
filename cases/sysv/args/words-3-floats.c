/*---
rule = "sysv.args.stack-order"
says = "Five floats are three eightbytes, 20 bytes in 24 of stack; the float behind is in a register."
---*/
struct three { float v[5]; };
struct three f(struct three a, float x, struct three b, int n);
//@ sysv: a=stack+8 x=xmm0 b=stack+32 n=rsi -> &rax
