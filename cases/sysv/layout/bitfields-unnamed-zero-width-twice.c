/*---
rule = "sysv.layout.bitfields-unnamed"
says = "A second zero-width bit-field of the same type closes nothing more."
---*/
struct flags { int a : 3; char : 0; char : 0; int b : 3; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=4 align=4 a=@0:3 b=@8:3
