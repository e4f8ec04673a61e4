/*---
rule = "sysv.layout.bitfields"
says = "Fifty-six bits of long share the unit of the char before them; fifty-seven start the next."
---*/
struct fits { char a; long b : 56; };
struct over { char a; long b : 57; };
long f(struct fits *p, struct over *q);
//@ sysv: p=rdi q=rsi -> rax
//@ layout: struct fits: size=8 align=8 a=0 b=@8:56
//@ layout: struct over: size=16 align=8 a=0 b=@64:57
