/*---
rule = "sysv.layout.bitfields"
says = "A short bit-field never crosses a two-byte unit."
---*/
struct flags { short a : 9; short b : 9; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=4 align=2 a=@0:9 b=@16:9
