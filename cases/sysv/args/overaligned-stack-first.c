/*---
rule = "sysv.args.overaligned-stack"
says = "As the only stack argument a struct aligned to 32 is at stack+8, so the caller aligns the whole area to 32."
---*/
struct __attribute__((aligned(32))) block { double a; };
double f(double x, struct block b);
//@ sysv: x=xmm0 b=stack+8 -> xmm0
