/*---
rule = "sysv.layout.bitfields"
says = "An array of shorts behind twelve bits starts at the next even byte."
---*/
struct mix { int a : 12; short b[2]; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=8 align=4 a=@0:12 b=2
