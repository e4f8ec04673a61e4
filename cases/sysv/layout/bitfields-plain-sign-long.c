/*---
rule = "sysv.layout.bitfields-plain-sign"
says = "Plain char, short and long bit-fields are signed in practice too."
---*/
struct mix { char a : 4; short b : 7; long c : 40; };
long f(struct mix m);
//@ sysv: m=rdi -> rax
//@ layout: struct mix: size=8 align=8 a=@0:4 b=@4:7 c=@11:40
