/*---
rule = "win64.args.positional"
says = "Behind one integer three doubles take xmm1, xmm2 and xmm3: xmm0 stays unused."
---*/
double f(unsigned char a, double b, double c, double d);
//@ win64: a=rcx b=xmm1 c=xmm2 d=xmm3 -> xmm0
