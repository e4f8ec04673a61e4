/*---
rule = "sysv.class.eightbyte-merge"
says = "X87UP with SSE is MEMORY, and one MEMORY eightbyte takes the INTEGER one below it along."
---*/
union num { long double x; struct { long a; double b; } s; };
union num f(union num n, double e);
//@ sysv: n=stack+8 e=xmm0 -> &rax
