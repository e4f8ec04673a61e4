/*---
rule = "win64.return.sret"
says = "Two vectors in a struct come back through a hidden pointer."
---*/
struct s { __m128 v[2]; };
struct s f(__m128 a, double b);
//@ win64: a=&rdx b=xmm2 -> &rax
