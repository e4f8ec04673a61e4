/*---
rule = "sysv.layout.bitfields-unnamed"
says = "An unnamed bit-field leaves a hole of its width between two named ones."
---*/
struct flags { unsigned a : 4, : 7, b : 10; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=4 align=4 a=@0:4 b=@11:10
