/*---
rule = "sysv.layout.bitint"
says = "A _BitInt(192) is three limbs, a _BitInt(193) four, aligned to 8."
---*/
struct bits { char a; _BitInt(192) b; char c; _BitInt(193) d; char e; };
long f(struct bits *p);
//@ sysv: p=rdi -> rax
//@ layout: struct bits: size=80 align=8 a=0 b=8 c=32 d=40 e=72
