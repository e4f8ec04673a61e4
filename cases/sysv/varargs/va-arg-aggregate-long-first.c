/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "An unnamed {long, double} struct is put together from an integer slot and a vector slot."
---*/
struct mixed { long a; double x; };
double f(long n, ...);
//@ sysv: call f(1, 1.0, (struct mixed), 2L): n=rdi arg2=xmm0 arg3=rsi+xmm1 arg4=rdx al=2 -> xmm0
