/*---
rule = "win64.args.positional"
says = "Four integers and pointers take rcx, rdx, r8 and r9."
---*/
long long f(int a, long long b, short *c, unsigned int d);
//@ win64: a=rcx b=rdx c=r8 d=r9 -> rax
