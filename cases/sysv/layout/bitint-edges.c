/*---
rule = "sysv.layout.bitint"
says = "Widths of exactly 8, 16, 32 and 64 bits just fit their container."
---*/
struct bits { _BitInt(8) a; unsigned _BitInt(16) b; _BitInt(32) c; _BitInt(64) d; };
long f(struct bits *p);
//@ sysv: p=rdi -> rax
//@ layout: struct bits: size=16 align=8 a=0 b=2 c=4 d=8
