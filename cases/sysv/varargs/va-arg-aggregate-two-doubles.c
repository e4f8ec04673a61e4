/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "An unnamed struct of two doubles lies in two vector slots, 16 bytes apart, and must be put together again."
---*/
struct pair { double x, y; };
double f(long n, ...);
//@ sysv: call f(1, (struct pair), (struct pair)): n=rdi arg2=xmm0+xmm1 arg3=xmm2+xmm3 al=4 -> xmm0
