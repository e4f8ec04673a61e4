/*---
rule = "sysv.layout.bitint"
says = "unsigned _BitInt(1), (8), (17) and (64) are in unsigned char, char, int and long."
---*/
struct bits { unsigned _BitInt(1) a; unsigned _BitInt(8) b; unsigned _BitInt(17) c; unsigned _BitInt(64) d; };
long f(struct bits *p);
//@ sysv: p=rdi -> rax
//@ layout: struct bits: size=16 align=8 a=0 b=1 c=4 d=8
