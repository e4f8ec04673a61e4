/*---
rule = "win64.layout.scalars"
says = "__m64 is 8 bytes aligned to 8, __m128 16 aligned to 16."
---*/
struct all { char a; __m64 b; char c; __m128 d; char e; __m128i g; };
long long f(struct all *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct all: size=80 align=16 a=0 b=8 c=16 d=32 e=48 g=64
