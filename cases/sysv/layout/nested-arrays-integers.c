/*---
rule = "sysv.layout.nested-arrays"
says = "Arrays of each integer type behind a char start at the alignment of one element."
---*/
struct all { char a; short b[3]; char c; int d[2]; char e; long g[2]; char h; __int128 i[1]; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=64 align=16 a=0 b=2 c=8 d=12 e=20 g=24 h=40 i=48
