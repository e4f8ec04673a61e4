/*---
rule = "win64.vectorcall.hva"
says = "A seventh argument that is an HVA is in a register, and has its slot in the argument area, which is the callee's."
---*/
struct one { double v; };
long long __vectorcall f(double a, long long b, long long c, struct one d, double e, long long g, struct one h);
//@ win64: a=xmm0 b=rdx c=r8 d=xmm1 e=xmm4 g=stack+48 h=xmm2 -> rax
