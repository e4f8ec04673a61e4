/*---
rule = "sysv.layout.bitfields"
says = "An int bit-field shares its int with the char before it."
---*/
struct mix { char a; int b : 24; char c; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=8 align=4 a=0 b=@8:24 c=4
