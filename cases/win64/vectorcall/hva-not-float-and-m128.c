/*---
rule = "win64.vectorcall.hva"
says = "A float behind a __m128 is another type: by reference."
---*/
struct mixed { __m128 v; float x; };
float __vectorcall f(int a, struct mixed b, __m128 c);
//@ win64: a=rcx b=&rdx c=xmm2 -> xmm0
