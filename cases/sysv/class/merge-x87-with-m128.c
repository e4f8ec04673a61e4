/*---
rule = "sysv.class.eightbyte-merge"
says = "X87 with SSE is MEMORY also where the SSE is the lower half of a __m128."
---*/
union num { long double x; __m128 v; };
union num f(union num n, double e);
//@ sysv: n=stack+8 e=xmm0 -> &rax
