/*---
rule = "win64.preserve.gpr"
says = "Preserved registers survive a function that takes arguments in registers and on the stack."
shapes = ["pressure", "callout"]
---*/
long long f(long long a, long long b, long long c, long long d, long long e, long long g, int h, void *i);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 i=stack+64 -> rax
