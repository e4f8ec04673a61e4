/*---
rule = "sysv.varargs.named-before-dots"
says = "A named {long, double} struct takes one register of each sequence before the dots."
---*/
struct mixed { long a; double x; };
double f(struct mixed m, ...);
//@ sysv: call f((struct mixed), 1L, 2.0): m=rdi+xmm0 arg2=rsi arg3=xmm1 al=2 -> xmm0
