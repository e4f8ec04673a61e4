/*---
rule = "sysv.layout.bitfields-unnamed"
says = "Unnamed bits at the start of a struct take their room."
---*/
struct flags { unsigned : 3; unsigned b : 5; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=4 align=4 b=@3:5
