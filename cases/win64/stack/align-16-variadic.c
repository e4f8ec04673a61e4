/*---
rule = "win64.stack.align-16"
says = "A variadic call aligns the stack too."
---*/
int f(int n, ...);
//@ win64: call f(1, 2, 3.0, 4, 5): n=rcx arg2=rdx arg3=xmm2+r8 arg4=r9 arg5=stack+40 -> rax
