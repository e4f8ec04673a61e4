/*---
rule = "sysv.layout.bitfields"
says = "A bit-field that would cross its int moves to the next int."
---*/
struct flags { int a : 20; int b : 20; int c : 12; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=8 align=4 a=@0:20 b=@32:20 c=@52:12
