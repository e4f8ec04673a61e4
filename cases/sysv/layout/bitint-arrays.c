/*---
rule = "sysv.layout.bitint"
says = "Arrays of _BitInt: nine bits two bytes apart, sixty-five bits sixteen."
---*/
struct bits { char a; _BitInt(9) b[3]; _BitInt(65) c[2]; char d; };
long f(struct bits *p);
//@ sysv: p=rdi -> rax
//@ layout: struct bits: size=48 align=8 a=0 b=2 c=8 d=40
