/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "In a {double, int} struct the vector slot comes first and the integer slot second."
---*/
struct mixed { double x; int a; };
double f(long n, ...);
//@ sysv: call f(1, 2L, (struct mixed), 3.0): n=rdi arg2=rsi arg3=xmm0+rdx arg4=xmm1 al=2 -> xmm0
