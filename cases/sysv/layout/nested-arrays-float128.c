/*---
rule = "sysv.layout.nested-arrays"
says = "An array of __float128 behind an int begins at 16; its elements follow without padding."
---*/
struct all { int a; __float128 b[2]; char c; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=64 align=16 a=0 b=16 c=48
