/*---
rule = "win64.args.positional"
says = "Two doubles between two integers: the last integer is in r9, not in rdx."
---*/
long long f(int a, double b, double c, long long d);
//@ win64: a=rcx b=xmm1 c=xmm2 d=r9 -> rax
