/*---
rule = "win64.args.positional"
says = "Integers and floating-point numbers in turn: rcx, xmm1, r8, xmm3, then two stack slots of either kind."
---*/
int f(int a, double b, int c, float d, int e, float g);
//@ win64: a=rcx b=xmm1 c=r8 d=xmm3 e=stack+40 g=stack+48 -> rax
