/*---
rule = "sysv.layout.bitint"
says = "A _BitInt(127) is two limbs aligned to 8, where an __int128 would be at 16."
---*/
struct bits { char a; unsigned _BitInt(127) b; char c; };
long f(struct bits *p);
//@ sysv: p=rdi -> rax
//@ layout: struct bits: size=32 align=8 a=0 b=8 c=24
