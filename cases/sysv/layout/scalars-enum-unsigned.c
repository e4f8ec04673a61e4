/*---
rule = "sysv.layout.scalars"
says = "A value of 0xffffffff fits an unsigned int: the enum stays at four bytes."
---*/
enum top { LOW, TOP = 0xffffffff };
struct mix { char a; enum top b; char c; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=12 align=4 a=0 b=4 c=8
