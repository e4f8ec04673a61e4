/*---
rule = "win64.stack.shadow-space"
says = "Four arguments in registers, each with its home slot above the return address."
---*/
long long f(int a, double b, long long c, float d);
//@ win64: a=rcx b=xmm1 c=r8 d=xmm3 -> rax
