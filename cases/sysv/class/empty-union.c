/*---
rule = "sysv.class.empty"
says = "An empty union takes no register."
---*/
union nothing {};
double f(union nothing n, double x, long a);
//@ sysv: n=none x=xmm0 a=rdi -> xmm0
