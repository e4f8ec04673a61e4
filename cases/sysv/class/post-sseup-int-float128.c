/*---
rule = "sysv.class.post-merge-sseup"
says = "An int over a __float128 splits it: the lower half in an integer register, the upper in the low half of a vector register."
---*/
union mix { int i; __float128 q; };
union mix f(double x, union mix m);
//@ sysv: x=xmm0 m=rdi+xmm1 -> rax+xmm0
