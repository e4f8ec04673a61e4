/*---
rule = "win64.vectorcall.vectors"
says = "Six doubles are in xmm0 to xmm5: two registers more than by the default convention."
---*/
long long __vectorcall f(double a, double b, double c, double d, double e, double g);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 -> rax
