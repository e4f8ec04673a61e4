/*---
rule = "win64.vectorcall.hva"
says = "Four __m256 in a struct are in ymm0 to ymm3: 128 bytes in registers."
---*/
struct quad { __m256 v[4]; };
long long __vectorcall f(struct quad a);
//@ win64: a=ymm0+ymm1+ymm2+ymm3 -> rax
//@ layout win64: struct quad: size=128 align=32 v=0
