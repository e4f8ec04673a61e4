/*---
rule = "win64.preserve.volatile-not-assumed"
says = "A long double of 80 bits needed after a call does not wait on the x87 stack."
shapes = ["callout"]
---*/
int f(long double a, int b, double c);
//@ win64-gnu: a=&rcx b=rdx c=xmm2 -> rax
//@ win64-ms_abi: a=&rcx b=rdx c=xmm2 -> rax
