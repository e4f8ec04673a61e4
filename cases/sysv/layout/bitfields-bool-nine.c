/*---
rule = "sysv.layout.bitfields"
says = "The ninth _Bool bit-field starts the second byte."
---*/
struct flags { _Bool a : 1, b : 1, c : 1, d : 1, e : 1, g : 1, h : 1, i : 1, j : 1; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=2 align=1 a=@0:1 b=@1:1 c=@2:1 d=@3:1 e=@4:1 g=@5:1 h=@6:1 i=@7:1 j=@8:1
