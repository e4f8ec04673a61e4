/*---
rule = "win64.args.positional"
says = "A parameter without a name has its position like any other."
---*/
int f(int, double, long long c);
//@ win64: arg1=rcx arg2=xmm1 c=r8 -> rax
