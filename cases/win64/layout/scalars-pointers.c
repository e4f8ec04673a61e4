/*---
rule = "win64.layout.scalars"
says = "Pointers to data and to functions are 8 bytes, aligned to 8."
---*/
struct all { char a; void *b; char c; int (*d)(int); char e; struct all *g; };
long long f(struct all *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct all: size=48 align=8 a=0 b=8 c=16 d=24 e=32 g=40
