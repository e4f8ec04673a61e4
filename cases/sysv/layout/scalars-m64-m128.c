/*---
rule = "sysv.layout.scalars"
says = "A __m64 is aligned to 8, a __m128 to 16."
---*/
struct vec { char a; __m64 b; char c; __m128 d; };
long f(struct vec *p);
//@ sysv: p=rdi -> rax
//@ layout: struct vec: size=48 align=16 a=0 b=8 c=16 d=32
