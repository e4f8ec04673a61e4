/*---
rule = "sysv.class.eightbyte-merge"
says = "NO_CLASS yields to X87 as well: an empty struct over a long double leaves it in st0."
---*/
struct empty {};
union mix { long double x; struct empty e; };
union mix f(union mix m, long a);
//@ sysv: m=stack+8 a=rdi -> st0
