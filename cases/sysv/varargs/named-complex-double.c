/*---
rule = "sysv.varargs.named-before-dots"
says = "A named _Complex double counts two vector registers: the next double is in xmm2, fp_offset 80."
---*/
double f(_Complex double z, ...);
//@ sysv: call f((_Complex double), 1.0, 2L): z=xmm0+xmm1 arg2=xmm2 arg3=rdi al=3 -> xmm0
