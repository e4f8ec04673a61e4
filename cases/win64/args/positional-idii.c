/*---
rule = "win64.args.positional"
says = "A float in the second position is in xmm1; the third and fourth integers keep r8 and r9, and the fifth is on the stack."
---*/
long long f(int a, float b, int c, int d, int e);
//@ win64: a=rcx b=xmm1 c=r8 d=r9 e=stack+40 -> rax
