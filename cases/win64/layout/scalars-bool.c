/*---
rule = "win64.layout.scalars"
says = "_Bool is one byte, aligned to one."
---*/
struct all { _Bool a; short b; _Bool c[3]; int d; };
long long f(struct all *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct all: size=12 align=4 a=0 b=2 c=4 d=8
