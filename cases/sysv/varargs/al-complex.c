/*---
rule = "sysv.varargs.al-upper-bound"
says = "A _Complex double counts two in al, a _Complex float one."
---*/
long f(long n, ...);
//@ sysv: call f(1, (_Complex double), (_Complex float)): n=rdi arg2=xmm0+xmm1 arg3=xmm2 al=3 -> rax
