/*---
rule = "sysv.layout.bitfields-unnamed"
says = "Unnamed bits at the end count for the size: three bytes that fit behind the char, four that do not."
---*/
struct fits { char a; int : 24; };
struct over { char a; int : 25; };
long f(struct fits *p, struct over *q);
//@ sysv: p=rdi q=rsi -> rax
//@ layout: struct fits: size=4 align=1 a=0
//@ layout: struct over: size=8 align=1 a=0
