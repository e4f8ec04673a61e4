/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "An unnamed struct of four floats is put together from the low halves of two vector slots."
---*/
struct quad { float a, b, c, d; };
float f(long n, ...);
//@ sysv: call f(1, (struct quad), 1.0): n=rdi arg2=xmm0+xmm1 arg3=xmm2 al=3 -> xmm0
