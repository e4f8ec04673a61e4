/*---
rule = "sysv.args.padding-bits"
says = "The padding behind the last member of a struct may arrive as anything."
---*/
struct tail { double d; short s; };
long f(struct tail t);
//@ sysv: t=xmm0+rdi -> rax
//@ layout: struct tail: size=16 align=8 d=0 s=8
