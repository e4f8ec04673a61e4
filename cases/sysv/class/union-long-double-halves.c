/*---
rule = "sysv.class.union"
says = "Members of different size merge where they overlap: a long over two doubles makes only the first eightbyte INTEGER."
---*/
union mix { long l; double d[2]; };
union mix f(union mix m, double x);
//@ sysv: m=rdi+xmm0 x=xmm1 -> rax+xmm0
