/*---
rule = "sysv.layout.bitfields"
says = "One bit of long gives the struct the size and alignment of a long."
---*/
struct flag { char a; long b : 1; };
struct two { char c; struct flag d; };
long f(struct two *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flag: size=8 align=8 a=0 b=@8:1
//@ layout: struct two: size=16 align=8 c=0 d=8
