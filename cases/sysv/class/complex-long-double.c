/*---
rule = "sysv.class.complex"
says = "A _Complex long double is COMPLEX_X87: memory in, st0 and st1 out."
---*/
_Complex long double f(_Complex long double z, long a);
//@ sysv: z=stack+8 a=rdi -> st0+st1
