/*---
rule = "sysv.class.integer"
says = "An array parameter is a pointer, however large the array."
---*/
double f(double a[100], double x);
//@ sysv: a=rdi x=xmm0 -> xmm0
