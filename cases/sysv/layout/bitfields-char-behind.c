/*---
rule = "sysv.layout.bitfields"
says = "A char behind a bit-field takes the next whole byte of the same unit."
---*/
struct mix { int a : 9; char b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=4 align=4 a=@0:9 b=2
