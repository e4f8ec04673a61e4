/*---
rule = "win64.layout.scalars"
says = "The unsigned integers have the sizes of the signed ones."
---*/
struct all { unsigned char a; unsigned short b; unsigned char c; unsigned d; signed char e; unsigned long long g; };
long long f(struct all *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct all: size=24 align=8 a=0 b=2 c=4 d=8 e=12 g=16
