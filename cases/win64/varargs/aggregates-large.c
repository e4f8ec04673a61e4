/*---
rule = "win64.varargs.aggregates"
says = "An unnamed struct of forty bytes takes one slot with its address, in a register or on the stack."
---*/
struct big { long long v[5]; };
long long f(int n, ...);
//@ win64: call f(1, (struct big), 2.0, (struct big), (struct big), 3LL): n=rcx arg2=&rdx arg3=xmm2+r8 arg4=&r9 arg5=&stack+40 arg6=stack+48 -> rax
