/*---
rule = "sysv.varargs.al-upper-bound"
says = "Named doubles count in al like unnamed ones: it is the number of registers, not of variadic arguments."
---*/
long f(double x, double y, ...);
//@ sysv: call f(1.0, 2.0): x=xmm0 y=xmm1 al=2 -> rax
//@ sysv: call f(1.0, 2.0, 3.0, 4): x=xmm0 y=xmm1 arg3=xmm2 arg4=rdi al=3 -> rax
