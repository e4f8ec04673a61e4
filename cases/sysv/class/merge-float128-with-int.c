/*---
rule = "sysv.class.eightbyte-merge"
says = "An int over the upper half of a __float128 makes that half INTEGER: the value is divided between xmm0 and rdi."
---*/
union mix { __float128 q; struct { double d; int i; } s; };
union mix f(union mix m, long a, double x);
//@ sysv: m=xmm0+rdi a=rsi x=xmm1 -> xmm0+rax
