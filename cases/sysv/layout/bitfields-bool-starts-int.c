/*---
rule = "sysv.layout.bitfields"
says = "A _Bool of one bit and an int of 31 share four bytes."
---*/
struct flags { _Bool a : 1; int b : 31; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=4 align=4 a=@0:1 b=@1:31
