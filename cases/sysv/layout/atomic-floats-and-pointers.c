/*---
rule = "sysv.layout.atomic"
says = "_Atomic leaves float, double, _Bool and pointers as they are."
---*/
struct all { char a; _Atomic float b; _Atomic _Bool c; _Atomic double d; char e; void *_Atomic g; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=40 align=8 a=0 b=4 c=8 d=16 e=24 g=32
