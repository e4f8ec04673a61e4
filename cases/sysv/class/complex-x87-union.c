/*---
rule = "sysv.class.complex-x87-in-aggregate"
says = "A union with a _Complex long double is memory in both directions."
---*/
union num { _Complex long double z; double d; };
union num f(double d);
//@ sysv: d=xmm0 -> &rax
