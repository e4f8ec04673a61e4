/*---
rule = "sysv.layout.bitfields"
says = "Bit-fields fill their unit from the lowest bit up."
---*/
struct flags { unsigned a : 3, b : 5, c : 8, d : 16; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=4 align=4 a=@0:3 b=@3:5 c=@8:8 d=@16:16
