/*---
rule = "win64.vectorcall.hva"
says = "A struct of one __m256 takes the first ymm register that no vector argument has."
---*/
struct one { __m256 v; };
long long __vectorcall f(struct one a, __m256 b, struct one c);
//@ win64: a=ymm0 b=ymm1 c=ymm2 -> rax
