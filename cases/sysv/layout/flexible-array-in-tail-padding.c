/*---
rule = "sysv.layout.flexible-array"
says = "A flexible array may begin inside the tail padding: at offset 9 of a struct of size 16."
---*/
struct text { long n; char a; char c[]; };
long f(struct text *p);
//@ sysv: p=rdi -> rax
//@ layout: struct text: size=16 align=8 n=0 a=8 c=9
