/*---
rule = "sysv.class.complex-x87-in-aggregate"
says = "An empty struct beside a _Complex long double leaves COMPLEX_X87, but in a union: that is MEMORY for its size."
---*/
struct empty {};
union mix { struct empty e; _Complex long double z; };
union mix f(union mix m, long a);
//@ sysv: m=stack+8 a=rsi -> &rax
