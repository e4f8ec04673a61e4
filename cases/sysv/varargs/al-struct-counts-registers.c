/*---
rule = "sysv.varargs.al-upper-bound"
says = "A struct of two doubles takes two vector registers and counts twice in al."
---*/
struct pair { double x, y; };
long f(long n, ...);
//@ sysv: call f(1, (struct pair), 2.0): n=rdi arg2=xmm0+xmm1 arg3=xmm2 al=3 -> rax
