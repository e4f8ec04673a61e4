/*---
rule = "sysv.varargs.va-arg-sse"
says = "An unnamed _Complex float is not promoted and comes from one slot of the save area."
---*/
float f(long n, ...);
//@ sysv: call f(2, (_Complex float), 1.0, (_Complex float)): n=rdi arg2=xmm0 arg3=xmm1 arg4=xmm2 al=3 -> xmm0
