/*---
rule = "sysv.layout.aggregates"
says = "The same four members take 24 bytes in one order and 16 in another: members are never reordered."
---*/
struct loose { char a; long b; int c; char d; };
struct tight { long b; int c; char a, d; };
long f(struct loose *p, struct tight *q);
//@ sysv: p=rdi q=rsi -> rax
//@ layout: struct loose: size=24 align=8 a=0 b=8 c=16 d=20
//@ layout: struct tight: size=16 align=8 b=0 c=8 a=12 d=13
