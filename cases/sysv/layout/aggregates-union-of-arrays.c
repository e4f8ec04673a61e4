/*---
rule = "sysv.layout.aggregates"
says = "A union is as large as its largest member and a multiple of its strictest: 10 bytes of shorts beside a double are 16."
---*/
union mix { short a[5]; double b; char c[3]; };
struct two { char d; union mix e; };
long f(struct two *p);
//@ sysv: p=rdi -> rax
//@ layout: union mix: size=16 align=8 a=0 b=0 c=0
//@ layout: struct two: size=24 align=8 d=0 e=8
