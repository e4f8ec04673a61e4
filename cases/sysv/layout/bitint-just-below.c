/*---
rule = "sysv.layout.bitint"
says = "Widths of 2, 15, 31 and 63 are in char, short, int and long."
---*/
struct bits { char a; _BitInt(2) b; _BitInt(15) c; char d; _BitInt(31) e; char g; _BitInt(63) h; };
long f(struct bits *p);
//@ sysv: p=rdi -> rax
//@ layout: struct bits: size=24 align=8 a=0 b=1 c=2 d=4 e=8 g=12 h=16
