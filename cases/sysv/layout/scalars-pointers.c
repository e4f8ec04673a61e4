/*---
rule = "sysv.layout.scalars"
says = "Pointers to objects, to void and to functions are eight bytes, aligned to 8."
---*/
struct all { char a; int *b; char c; void (*d)(int); char e; const void *g; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=48 align=8 a=0 b=8 c=16 d=24 e=32 g=40
