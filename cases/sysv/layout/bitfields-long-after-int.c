/*---
rule = "sysv.layout.bitfields"
says = "A long bit-field behind an int one starts right behind it: its unit is the eight bytes around."
---*/
struct flags { int a : 20; long b : 40; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=8 align=8 a=@0:20 b=@20:40
