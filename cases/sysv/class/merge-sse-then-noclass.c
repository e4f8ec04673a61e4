/*---
rule = "sysv.class.eightbyte-merge"
says = "SSE merged with the NO_CLASS of an empty struct behind it stays SSE."
---*/
struct empty {};
union mix { double x; struct empty e; };
union mix f(union mix m, double d);
//@ sysv: m=xmm0 d=xmm1 -> xmm0
