/*---
rule = "sysv.varargs.callee-accepts-any-bound"
says = "The callee finds its double whether al is the exact 1 or any number up to 8."
---*/
double f(long n, ...);
//@ sysv: call f(1, 2.0): n=rdi arg2=xmm0 al=1 -> xmm0
