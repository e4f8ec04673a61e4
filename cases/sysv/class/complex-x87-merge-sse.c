/*---
rule = "sysv.class.complex-x87-in-aggregate"
says = "SSE with COMPLEX_X87 is MEMORY, in both orders."
---*/
union ahead { double d[4]; _Complex long double z; };
union behind { _Complex long double z; float v; };
union behind f(union ahead p, union behind q, double x);
//@ sysv: p=stack+8 q=stack+40 x=xmm0 -> &rax
