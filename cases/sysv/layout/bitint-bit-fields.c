/*---
rule = "sysv.layout.bitint"
says = "A bit-field of _BitInt(20) has the unit of int, its container."
---*/
struct flags { char a; _BitInt(20) b : 17; _BitInt(20) c : 10; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=8 align=4 a=0 b=@8:17 c=@32:10
