/*---
rule = "sysv.layout.nested-arrays"
says = "An array of _Complex float has the alignment of float, one of _Complex double that of double."
---*/
struct all { char a; _Complex float b[2]; char c; _Complex double d[1]; char e; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=48 align=8 a=0 b=4 c=20 d=24 e=40
