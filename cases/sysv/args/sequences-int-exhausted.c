/*---
rule = "sysv.args.sequences-independent"
says = "With all integer registers taken, doubles still start at xmm0."
---*/
double f(long a, long b, long c, long d, long e, long g, long h, double x, double y);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 x=xmm0 y=xmm1 -> xmm0
