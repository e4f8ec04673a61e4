/*---
rule = "win64.args.positional"
says = "A double in the fourth position is in xmm3, although no vector register was used before it."
---*/
double f(int a, char *b, long long c, double d);
//@ win64: a=rcx b=rdx c=r8 d=xmm3 -> xmm0
