/*---
rule = "sysv.layout.atomic"
says = "_Atomic leaves size and alignment of the integers as they are."
---*/
struct all { char a; _Atomic short b; char c; _Atomic int d; char e; _Atomic long g; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=24 align=8 a=0 b=2 c=4 d=8 e=12 g=16
