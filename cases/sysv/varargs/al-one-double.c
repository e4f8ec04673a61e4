/*---
rule = "sysv.varargs.al-upper-bound"
says = "One double in xmm0: al is at least 1."
---*/
long f(long n, ...);
//@ sysv: call f(1, 2.0): n=rdi arg2=xmm0 al=1 -> rax
