/*---
rule = "win64.preserve.gpr"
says = "A variadic function that stores its register arguments gives every preserved register back."
shapes = ["pressure", "callout"]
---*/
long long f(int n, ...);
//@ win64: call f(1, 2LL, 3.0, 4LL, 5LL): n=rcx arg2=rdx arg3=xmm2+r8 arg4=r9 arg5=stack+40 -> rax
