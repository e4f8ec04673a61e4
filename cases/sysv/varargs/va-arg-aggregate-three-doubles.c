/*---
rule = "sysv.varargs.va-arg-memory"
says = "Three doubles are MEMORY: with all vector registers free they are in the overflow area, and fp_offset stays."
---*/
struct triple { double x, y, z; };
double f(long n, ...);
//@ sysv: call f(1, (struct triple), 2.0, (struct triple), 3.0): n=rdi arg2=stack+8 arg3=xmm0 arg4=stack+32 arg5=xmm1 al=2 -> xmm0
