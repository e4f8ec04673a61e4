/*---
rule = "sysv.class.x87"
says = "An empty struct before or behind the only long double leaves it the only one: st0."
---*/
struct empty {};
struct ahead { struct empty e; long double x; };
struct behind { long double x; struct empty e; };
struct ahead f(struct behind b, long a);
//@ sysv: b=stack+8 a=rdi -> st0
