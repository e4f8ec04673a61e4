/*---
rule = "sysv.varargs.al-upper-bound"
says = "Also a variadic call that passes no more than the named arguments sets al."
---*/
long f(double x, ...);
//@ sysv: call f(1.0): x=xmm0 al=1 -> rax
