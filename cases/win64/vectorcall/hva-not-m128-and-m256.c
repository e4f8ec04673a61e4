/*---
rule = "win64.vectorcall.hva"
says = "A __m128 and a __m256 are two types."
---*/
struct mixed { __m128 a; __m256 b; };
long long __vectorcall f(struct mixed a, __m256 b);
//@ win64: a=&rcx b=ymm1 -> rax
//@ layout win64: struct mixed: size=64 align=32 a=0 b=32
