/*---
rule = "sysv.layout.bitfields"
says = "Behind 36 bits of long a short of 12 ends its unit exactly; a short of 13 has to start the next."
---*/
struct fits { long a : 36; short b : 12; };
struct over { long a : 36; short b : 13; };
long f(struct fits *p, struct over *q);
//@ sysv: p=rdi q=rsi -> rax
//@ layout: struct fits: size=8 align=8 a=@0:36 b=@36:12
//@ layout: struct over: size=8 align=8 a=@0:36 b=@48:13
