/*---
rule = "sysv.class.eightbyte-merge"
says = "X87 with SSE is MEMORY: a union of a long double and a double comes back through memory."
---*/
union num { long double x; double d; };
union num f(union num n, double e);
//@ sysv: n=stack+8 e=xmm0 -> &rax
