/*---
rule = "win64.return.sret"
says = "The hidden pointer takes rcx, so a is in rdx, b in xmm2, c in r9, and d on the stack."
---*/
struct triple { int j, k, l; };
struct triple f(int a, double b, int c, float d);
//@ win64: a=rdx b=xmm2 c=r9 d=stack+40 -> &rax
