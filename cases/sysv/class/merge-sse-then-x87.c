/*---
rule = "sysv.class.eightbyte-merge"
says = "A double or a float named before the long double merges with X87 to MEMORY all the same."
---*/
union one { double d; long double x; };
union two { float v; long double x; };
union one f(union one n, union two m, double e, long a);
//@ sysv: n=stack+8 m=stack+24 e=xmm0 a=rsi -> &rax
