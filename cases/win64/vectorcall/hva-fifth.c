/*---
rule = "win64.vectorcall.hva"
says = "In the fifth position an aggregate is in registers, and keeps a slot of 8 bytes: the sixth argument is at 48(%rsp)."
---*/
struct pair { __m128 v[2]; };
int __vectorcall f(int a, int b, int c, int d, struct pair e, int g);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=xmm0+xmm1 g=stack+48 -> rax
