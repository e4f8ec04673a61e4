/*---
rule = "win64.stack.shadow-space"
says = "The home slots lie between the return address and the fifth argument."
---*/
long long f(long long a, long long b, long long c, long long d, long long e);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 -> rax
