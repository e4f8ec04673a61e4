/*---
rule = "sysv.layout.bitfields-unnamed"
says = "A zero-width char bit-field closes only the byte: the next bit-field goes on in the same int."
---*/
struct flags { unsigned a : 3; unsigned char : 0; unsigned b : 5; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=4 align=4 a=@0:3 b=@8:5
