/*---
rule = "sysv.class.eightbyte-merge"
says = "SSEUP over a second eightbyte that is MEMORY does not make it SSEUP."
---*/
union num { long double x; struct { long i; double d; } s; __m128 v; };
double f(double a, union num n, double b);
//@ sysv: a=xmm0 n=stack+8 b=xmm1 -> xmm0
