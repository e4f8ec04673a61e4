/*---
rule = "sysv.class.post-merge-sseup"
says = "The conversion is of the whole argument, not of the member: an int beside the vector's low half, one struct further in."
---*/
struct one { int i; };
struct box { union { struct one o; __m128 v; } u; };
struct box f(struct box b, double x);
//@ sysv: b=rdi+xmm0 x=xmm1 -> rax+xmm0
