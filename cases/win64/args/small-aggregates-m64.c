/*---
rule = "win64.args.small-aggregates"
says = "A __m64 is passed as an integer of 64 bits, in every position."
---*/
int f(__m64 a, double b, __m64 c, __m64 d, __m64 e);
//@ win64: a=rcx b=xmm1 c=r8 d=r9 e=stack+40 -> rax
