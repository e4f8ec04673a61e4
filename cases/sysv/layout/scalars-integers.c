/*---
rule = "sysv.layout.scalars"
says = "Every integer type is aligned to its own size: a char before each shows it."
---*/
struct all { char a; short b; char c; int d; char e; long g; char h; long long i; char j; void *k; _Bool l; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=64 align=8 a=0 b=2 c=4 d=8 e=12 g=16 h=24 i=32 j=40 k=48 l=56
