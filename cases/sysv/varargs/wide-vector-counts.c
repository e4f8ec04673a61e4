/*---
rule = "sysv.varargs.al-upper-bound"
says = "A named __m512 takes one vector register of a variadic call as any other does, and the unnamed struct of a double the last, xmm7."
---*/
struct s { double a; };
long f(double a, __m512 b, double c, double d, double e, double g, double h, ...);
//@ sysv: call f(1, (__m512), 2, 3, 4, 5, 6, (struct s)): a=xmm0 b=zmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=xmm6 arg8=xmm7 al=8 -> rax
