/*---
rule = "sysv.args.stack-order"
says = "A struct of four doubles is four SSE eightbytes, of which none is SSEUP: 32 bytes of stack, and no vector register."
---*/
struct quad { double v[4]; };
struct quad f(struct quad a, double x, struct quad b, long n);
//@ sysv: a=stack+8 x=xmm0 b=stack+40 n=rsi -> &rax
