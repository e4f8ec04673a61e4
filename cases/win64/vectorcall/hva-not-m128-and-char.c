/*---
rule = "win64.vectorcall.hva"
says = "A char behind the vector: the members have two types, and the struct goes by reference."
---*/
struct mixed { __m128 v; char c; };
__m128 __vectorcall f(__m128 a, struct mixed b);
//@ win64: a=xmm0 b=&rdx -> xmm0
//@ layout win64: struct mixed: size=32 align=16 v=0 c=16
