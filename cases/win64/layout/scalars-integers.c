/*---
rule = "win64.layout.scalars"
says = "char, short, int and long long are 1, 2, 4 and 8 bytes, each aligned to its size."
---*/
struct all { char a; short b; char c; int d; char e; long long g; };
long long f(struct all *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct all: size=24 align=8 a=0 b=2 c=4 d=8 e=12 g=16
