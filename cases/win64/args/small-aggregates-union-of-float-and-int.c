/*---
rule = "win64.args.small-aggregates"
says = "A union of a float and an int is an integer of 32 bits."
---*/
union u { float x; int n; };
float f(union u a, float b, union u c);
//@ win64: a=rcx b=xmm1 c=r8 -> xmm0
