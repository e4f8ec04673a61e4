/*---
rule = "sysv.layout.bitfields"
says = "Every bit-field of a union starts at bit 0; its type sets the alignment, even where few bits are used."
---*/
union mix { char a : 2; short b : 3; long c : 1; };
struct two { char d; union mix e; };
long f(struct two *p);
//@ sysv: p=rdi -> rax
//@ layout: union mix: size=8 align=8 a=@0:2 b=@0:3 c=@0:1
//@ layout: struct two: size=16 align=8 d=0 e=8
