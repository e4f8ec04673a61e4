/*---
rule = "sysv.layout.complex"
says = "A complex type is two of its parts in a row, with the alignment of one."
---*/
struct all { char a; _Complex float b; char c; _Complex double d; char e; _Complex long double g; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=80 align=16 a=0 b=4 c=12 d=16 e=32 g=48
