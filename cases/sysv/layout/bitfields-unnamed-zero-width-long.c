/*---
rule = "sysv.layout.bitfields-unnamed"
says = "A zero-width long bit-field moves on to the next eight bytes, in a struct that stays 2-aligned."
---*/
struct flags { short a : 3; long : 0; short b : 3; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=10 align=2 a=@0:3 b=@64:3
