/*---
rule = "win64.args.by-reference"
says = "__m128d and __m128i go by reference as __m128 does, in registers and on the stack."
---*/
double f(__m128d a, __m128i b, int c, double d, __m128i e, __m128d g);
//@ win64: a=&rcx b=&rdx c=r8 d=xmm3 e=&stack+40 g=&stack+48 -> xmm0
