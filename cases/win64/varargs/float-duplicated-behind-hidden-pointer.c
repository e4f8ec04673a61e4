/*---
rule = "win64.varargs.float-duplicated"
says = "The hidden pointer takes rcx, so the first unnamed double is in xmm2 and r8, and the third on the stack."
---*/
struct triple { double x, y, z; };
struct triple f(int n, ...);
//@ win64: call f(1, 2.0, 3.0, 4.0): n=rdx arg2=xmm2+r8 arg3=xmm3+r9 arg4=stack+40 -> &rax
