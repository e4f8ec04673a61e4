/*---
rule = "win64.return.integer"
says = "An unsigned long long comes back in rax."
---*/
unsigned long long f(unsigned long long a, double b);
//@ win64: a=rcx b=xmm1 -> rax
