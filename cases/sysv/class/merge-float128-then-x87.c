/*---
rule = "sysv.class.eightbyte-merge"
says = "SSE with X87 and SSEUP with X87UP: a union of both 16-byte floating types is in memory, in both orders."
---*/
union ahead { __float128 q; long double x; };
union behind { long double x; __float128 q; };
union ahead f(union ahead p, union behind q, double e, long a);
//@ sysv: p=stack+8 q=stack+24 e=xmm0 a=rsi -> &rax
