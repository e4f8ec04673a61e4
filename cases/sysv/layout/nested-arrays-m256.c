/*---
rule = "sysv.layout.nested-arrays"
says = "An array of __m256 in a struct is aligned to 32, one of __m128 to 16."
---*/
struct all { char a; __m128 b[1]; char c; __m256 d[2]; char e; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=160 align=32 a=0 b=16 c=32 d=64 e=128
