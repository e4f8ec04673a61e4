/*---
rule = "sysv.layout.packed"
says = "A packed union is as large as its largest member and aligned to 1."
---*/
union __attribute__((packed)) mix { long a; char b[9]; short c; };
struct two { char d; union mix e; };
long f(struct two *p);
//@ sysv: p=rdi -> rax
//@ layout: union mix: size=9 align=1 a=0 b=0 c=0
//@ layout: struct two: size=10 align=1 d=0 e=1
