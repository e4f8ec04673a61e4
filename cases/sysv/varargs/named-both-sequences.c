/*---
rule = "sysv.varargs.named-before-dots"
says = "Named integers and named doubles each move the start of their own sequence."
---*/
double f(long a, double x, long b, double y, ...);
//@ sysv: call f(1L, 2.0, 3L, 4.0, 5L, 6.0): a=rdi x=xmm0 b=rsi y=xmm1 arg5=rdx arg6=xmm2 al=3 -> xmm0
