/*---
rule = "sysv.layout.bitint"
says = "A _BitInt of at most 64 bits lies as the smallest integer that holds it."
---*/
struct bits { _BitInt(7) a; _BitInt(9) b; char c; _BitInt(17) d; char e; _BitInt(33) g; };
long f(struct bits *p);
//@ sysv: p=rdi -> rax
//@ layout: struct bits: size=24 align=8 a=0 b=2 c=4 d=8 e=12 g=16
