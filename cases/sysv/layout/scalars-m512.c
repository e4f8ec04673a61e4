/*---
rule = "sysv.layout.scalars"
says = "A __m512 is 64 bytes, aligned to 64."
---*/
struct vec { char a; __m512 b; char c; };
long f(struct vec *p);
//@ sysv: p=rdi -> rax
//@ layout: struct vec: size=192 align=64 a=0 b=64 c=128
