/*---
rule = "sysv.class.complex-x87-in-aggregate"
says = "X87 with COMPLEX_X87 is MEMORY: the union comes back neither in st0 nor in st0 and st1."
---*/
union ahead { long double x; _Complex long double z; };
union behind { _Complex long double z; long double x[2]; };
union ahead f(union behind p, long a);
//@ sysv: p=stack+8 a=rsi -> &rax
