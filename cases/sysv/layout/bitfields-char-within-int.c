/*---
rule = "sysv.layout.bitfields"
says = "Two bits of char do not fit behind 31 bits of int: they would cross a byte."
---*/
struct flags { int a : 31; char b : 2; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=8 align=4 a=@0:31 b=@32:2
