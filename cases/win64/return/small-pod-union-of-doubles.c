/*---
rule = "win64.return.small-pod"
says = "A union of a double and two floats comes back in rax."
---*/
union u { double x; float v[2]; };
union u f(union u a, double b);
//@ win64: a=rcx b=xmm1 -> rax
