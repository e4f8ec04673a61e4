/*---
rule = "win64.args.positional"
says = "Of an integer and a double the double is in xmm1."
---*/
double f(int a, double b);
//@ win64: a=rcx b=xmm1 -> xmm0
