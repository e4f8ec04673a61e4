/*---
rule = "sysv.class.nested-and-arrays"
says = "An array of arrays of arrays of chars fills one eightbyte; the double behind it is in a vector register."
---*/
struct cube { char c[2][2][2]; double d; };
struct cube f(struct cube c, double x);
//@ sysv: c=rdi+xmm0 x=xmm1 -> rax+xmm0
