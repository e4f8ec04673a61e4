/*---
rule = "sysv.varargs.al-upper-bound"
says = "A long double is in memory and does not count in al."
---*/
long f(long n, ...);
//@ sysv: call f(1, 2.0L, 3.0L): n=rdi arg2=stack+8 arg3=stack+24 al=0 -> rax
