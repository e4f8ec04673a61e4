/*---
rule = "sysv.class.complex-x87-in-aggregate"
says = "INTEGER beats COMPLEX_X87 in the eightbyte they share; the union has four eightbytes and is MEMORY for that."
---*/
union ahead { _Complex long double z; long l; };
union behind { long l; _Complex long double z; };
union ahead f(union ahead p, union behind q, long a);
//@ sysv: p=stack+8 q=stack+40 a=rsi -> &rax
