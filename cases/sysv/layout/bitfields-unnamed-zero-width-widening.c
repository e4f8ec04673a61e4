/*---
rule = "sysv.layout.bitfields-unnamed"
says = "A zero-width char and then a zero-width int: first to the next byte, then to the next int."
---*/
struct flags { char a : 1; char : 0; int : 0; char b : 1; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=5 align=1 a=@0:1 b=@32:1
