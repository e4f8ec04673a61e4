/*---
rule = "sysv.layout.bitfields"
says = "Bit-fields of char, int and short share bytes; the widest type gives the struct its alignment."
---*/
struct flags { char a : 4; int b : 4; short c : 8; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=4 align=4 a=@0:4 b=@4:4 c=@8:8
