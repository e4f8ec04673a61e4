/*---
rule = "sysv.layout.nested-arrays"
says = "Three _Float16 behind a char are at 2, 4 and 6."
---*/
struct all { char a; _Float16 b[3]; char c; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=10 align=2 a=0 b=2 c=8
