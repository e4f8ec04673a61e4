/*---
rule = "win64.preserve.x87-control"
says = "A function that has no use for the x87 unit leaves its control word alone."
---*/
double f(double a, long long b, float c);
//@ win64: a=xmm0 b=rdx c=xmm2 -> xmm0
