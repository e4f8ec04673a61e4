/*---
rule = "sysv.layout.bitint"
says = "A _BitInt of more than 64 bits is an array of 64-bit limbs: aligned to 8, and 65 bits take 16 bytes."
---*/
struct bits { char a; _BitInt(65) b; char c; _BitInt(128) d; char e; _BitInt(129) g; };
long f(struct bits *p);
//@ sysv: p=rdi -> rax
//@ layout: struct bits: size=80 align=8 a=0 b=8 c=24 d=32 e=48 g=56
