/*---
rule = "sysv.varargs.va-arg-sse"
says = "An unnamed struct of two floats is one SSE eightbyte, not promoted: it comes from one slot of the save area."
---*/
struct point { float x, y; };
float f(long n, ...);
//@ sysv: call f(2, (struct point), (struct point)): n=rdi arg2=xmm0 arg3=xmm1 al=2 -> xmm0
