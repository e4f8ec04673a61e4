/*---
rule = "sysv.class.bitfields"
says = "A zero-width bit-field has no bits, in a union as in a struct: the union of a double stays SSE."
---*/
union u { double a; int : 0; };
union u f(union u p);
//@ sysv: p=xmm0 -> xmm0
