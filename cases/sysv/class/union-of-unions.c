/*---
rule = "sysv.class.union"
says = "A union within a union merges into the same eightbytes as its neighbours."
---*/
union inner { long l; double d; };
union mix { union inner u; float v[4]; };
union mix f(union mix m, float x);
//@ sysv: m=rdi+xmm0 x=xmm1 -> rax+xmm0
