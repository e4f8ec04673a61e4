/*---
rule = "win64.varargs.home-area"
says = "A named large struct takes one slot of the area, whatever its size, and the unnamed arguments begin behind it."
---*/
struct big { long long v[5]; };
long long f(struct big a, ...);
//@ win64: call f((struct big), 2LL, 3.0, 4, 5LL): a=&rcx arg2=rdx arg3=xmm2+r8 arg4=r9 arg5=stack+40 -> rax
