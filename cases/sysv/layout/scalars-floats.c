/*---
rule = "sysv.layout.scalars"
says = "float is 4 bytes and double 8, each aligned to its size; double is not 4-aligned as on i386."
---*/
struct all { char a; float b; char c; double d; float e; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=32 align=8 a=0 b=4 c=8 d=16 e=24
