/*---
rule = "sysv.class.eightbyte-merge"
says = "INTEGER beats X87 in the first eightbyte, but in the second SSE and X87UP make MEMORY, and MEMORY takes the whole."
---*/
union num { struct { long a; double b; } s; long double x; };
union num f(union num n, double e, long a);
//@ sysv: n=stack+8 e=xmm0 a=rsi -> &rax
