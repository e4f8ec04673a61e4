/*---
rule = "sysv.layout.scalars"
says = "signed and unsigned have one size and alignment, for every width."
---*/
struct all { signed char a; unsigned short b; signed char c; unsigned int d; unsigned char e; unsigned long g; char h; unsigned long long i; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=40 align=8 a=0 b=2 c=4 d=8 e=12 g=16 h=24 i=32
