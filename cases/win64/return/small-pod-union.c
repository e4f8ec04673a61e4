/*---
rule = "win64.return.small-pod"
says = "A union of a float and an int comes back in rax."
---*/
union u { float x; int n; };
union u f(union u a, float b);
//@ win64: a=rcx b=xmm1 -> rax
