/*---
rule = "sysv.preserve.mxcsr-control"
says = "A function that computes with doubles leaves the rounding mode and the exception masks in MXCSR as it found them."
---*/
double f(double x, float y, long a);
//@ sysv: x=xmm0 y=xmm1 a=rdi -> xmm0
