/*---
rule = "sysv.args.integer-order"
says = "A struct of five chars is loaded into one register as its bytes lie in memory."
---*/
struct code { char c[5]; };
long f(long a, struct code c, long b);
//@ sysv: a=rdi c=rsi b=rdx -> rax
