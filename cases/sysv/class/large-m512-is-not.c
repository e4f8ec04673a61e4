/*---
rule = "sysv.class.large-aggregate"
says = "Exactly eight eightbytes are not too many: a struct of one __m512 still goes in a register."
---*/
struct box { struct { __m512 v; } in; };
struct box f(struct box b, double x);
//@ sysv: b=zmm0 x=xmm1 -> zmm0
