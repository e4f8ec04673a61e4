/*---
rule = "sysv.layout.nested-arrays"
says = "Arrays of each floating type behind a char."
---*/
struct all { char a; float b[3]; char c; double d[2]; char e; long double g[2]; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=80 align=16 a=0 b=4 c=16 d=24 e=40 g=48
