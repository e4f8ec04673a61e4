/*---
rule = "sysv.class.eightbyte-merge"
says = "An empty struct named first does not stand between X87 and its X87UP: the union is still returned in st0."
---*/
struct empty {};
union mix { struct empty e; long double x; };
union mix f(union mix m, long a);
//@ sysv: m=stack+8 a=rdi -> st0
