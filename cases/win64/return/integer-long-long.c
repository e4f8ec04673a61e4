/*---
rule = "win64.return.integer"
says = "A long long comes back in rax, all 64 bits of it."
---*/
long long f(int a, float b, int c, int d, int e);
//@ win64: a=rcx b=xmm1 c=r8 d=r9 e=stack+40 -> rax
