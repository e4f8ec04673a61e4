/*---
rule = "sysv.args.sequences-independent"
says = "One call with every kind of argument: integers, split structs, doubles, a wide vector of each size, a long double."
---*/
struct parm { double x; int a, b; };
void f(long a, struct parm p, double s, long double q, __m256 v, int b, __m512 w, struct parm r, float t, int c, int d,
       int e);
//@ sysv: a=rdi p=xmm0+rsi s=xmm1 q=stack+8 v=ymm2 b=rdx w=zmm3 r=xmm4+rcx t=xmm5 c=r8 d=r9 e=stack+24 -> void
