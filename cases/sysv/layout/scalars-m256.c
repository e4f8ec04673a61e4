/*---
rule = "sysv.layout.scalars"
says = "A __m256 is 32 bytes, aligned to 32."
---*/
struct vec { char a; __m256 b; char c; };
long f(struct vec *p);
//@ sysv: p=rdi -> rax
//@ layout: struct vec: size=96 align=32 a=0 b=32 c=64
