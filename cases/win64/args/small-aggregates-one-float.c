/*---
rule = "win64.args.small-aggregates"
says = "A struct of one float is an integer of 32 bits: it is in rcx, not in xmm0."
---*/
struct s { float x; };
float f(struct s a, float b, struct s c);
//@ win64: a=rcx b=xmm1 c=r8 -> xmm0
