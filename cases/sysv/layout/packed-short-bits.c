/*---
rule = "sysv.layout.packed"
says = "Packed bit-fields of short cross the short's unit."
---*/
struct __attribute__((packed)) flags { short a : 9; short b : 9; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=3 align=1 a=@0:9 b=@9:9
