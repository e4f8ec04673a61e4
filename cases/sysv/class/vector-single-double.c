/*---
rule = "sysv.class.vector-extension"
says = "A vector of a single double goes to memory, unlike every other 8-byte vector."
---*/
typedef double v1df __attribute__((vector_size(8)));
long f(v1df a, double x);
//@ sysv: a=stack+8 x=xmm0 -> rax
