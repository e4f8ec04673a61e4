/*---
rule = "sysv.layout.bitfields"
says = "Bit-fields of _Bool share a byte."
---*/
struct flags { _Bool a : 1, b : 1, c : 1; char d : 6; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=2 align=1 a=@0:1 b=@1:1 c=@2:1 d=@8:6
