/*---
rule = "win64.vectorcall.hva"
says = "A union of a __m128 and ints has members of other types: by reference."
---*/
union mixed { __m128 v; int n[4]; };
__m128 __vectorcall f(union mixed a, __m128 b);
//@ win64: a=&rcx b=xmm1 -> xmm0
