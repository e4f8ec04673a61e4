/*---
rule = "win64.vectorcall.integers"
says = "Integers and pointers are in rcx, rdx, r8 and r9, and behind them on the stack."
---*/
long long __vectorcall f(char a, short b, void *c, long long d, int e, _Bool g);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 -> rax
