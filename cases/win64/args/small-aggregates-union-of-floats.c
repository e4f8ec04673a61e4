/*---
rule = "win64.args.small-aggregates"
says = "A union of nothing but a double and two floats is an integer of 64 bits too."
---*/
union u { double x; float v[2]; };
double f(union u a, union u b, double c);
//@ win64: a=rcx b=rdx c=xmm2 -> xmm0
