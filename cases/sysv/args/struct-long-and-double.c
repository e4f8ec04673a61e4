/*---
rule = "sysv.args.sequences-independent"
says = "A struct of a long and a double is split: its first half takes an integer register, its second a vector register."
---*/
struct mixed { long a; double b; };
double f(struct mixed m, long q, double r);
//@ sysv: m=rdi+xmm0 q=rsi r=xmm1 -> xmm0
