/*---
rule = "sysv.return.sret-argument"
says = "The hidden pointer moves no vector argument: doubles still start at xmm0."
---*/
struct triple { double a, b, c; };
struct triple f(double a, double b, double c);
//@ sysv: a=xmm0 b=xmm1 c=xmm2 -> &rax
