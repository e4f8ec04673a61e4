/*---
rule = "sysv.layout.bitfields-unnamed"
says = "A zero-width bit-field closes the unit: the next bit-field starts a new one though it would fit."
---*/
struct flags { unsigned a : 3; unsigned : 0; unsigned b : 5; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=8 align=4 a=@0:3 b=@32:5
