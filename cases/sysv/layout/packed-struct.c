/*---
rule = "sysv.layout.packed"
says = "packed puts each member right behind the last, and the struct may stand anywhere."
---*/
struct __attribute__((packed)) rec { char a; int b; short c; long d; };
long f(struct rec *p);
//@ sysv: p=rdi -> rax
//@ layout: struct rec: size=15 align=1 a=0 b=1 c=5 d=7
