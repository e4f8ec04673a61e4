/*---
rule = "sysv.varargs.va-arg-sse"
says = "fp_offset is 144: a _Complex double is in xmm6 and xmm7, 16 bytes apart in the save area and put together by va_arg."
---*/
double f(double s, double t, double u, double v, double w, double x, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, (_Complex double), 7.0): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 arg7=xmm6+xmm7 arg8=stack+8 al=8 -> xmm0
