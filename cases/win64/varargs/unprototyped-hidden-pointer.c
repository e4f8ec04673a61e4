/*---
rule = "win64.varargs.unprototyped"
says = "Without a prototype too a large result has its address in rcx, and the first double is in xmm1 and in rdx."
---*/
struct triple { int a, b, c; };
struct triple f();
//@ win64: call f(1.0, 2, 3.0, 4.0): arg1=xmm1+rdx arg2=r8 arg3=xmm3+r9 arg4=stack+40 -> &rax
