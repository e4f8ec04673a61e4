/*---
rule = "sysv.layout.bitfields"
says = "A char bit-field never crosses a byte."
---*/
struct flags { unsigned char a : 5, b : 5, c : 3; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=2 align=1 a=@0:5 b=@8:5 c=@13:3
