/*---
rule = "win64.return.sret"
says = "A long double of 80 bits comes back through a hidden pointer, not on the x87 stack."
---*/
long double f(int a, long double b, double c);
//@ win64-gnu: a=rdx b=&r8 c=xmm3 -> &rax
//@ win64-ms_abi: a=rdx b=&r8 c=xmm3 -> &rax
