/*---
rule = "sysv.class.eightbyte-merge"
says = "X87UP and SSE make the second eightbyte MEMORY, and a second X87UP leaves it so."
---*/
union num { long double x; struct { long i; double d; } s; long double y; };
double f(double a, union num n, double b);
//@ sysv: a=xmm0 n=stack+8 b=xmm1 -> xmm0
