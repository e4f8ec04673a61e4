/*---
rule = "sysv.layout.bitfields"
says = "Eight bits of short share the unit of the char before them; nine do not fit and start the next."
---*/
struct fits { char a; short b : 8; };
struct over { char a; short b : 9; };
long f(struct fits *p, struct over *q);
//@ sysv: p=rdi q=rsi -> rax
//@ layout: struct fits: size=2 align=2 a=0 b=@8:8
//@ layout: struct over: size=4 align=2 a=0 b=@16:9
