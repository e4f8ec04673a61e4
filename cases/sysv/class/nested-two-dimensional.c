/*---
rule = "sysv.class.nested-and-arrays"
says = "A two-dimensional array of shorts is a row of shorts: one INTEGER eightbyte for four of them."
---*/
struct grid { short v[2][2]; float w[1][2]; };
struct grid f(struct grid g, float x);
//@ sysv: g=rdi+xmm0 x=xmm1 -> rax+xmm0
