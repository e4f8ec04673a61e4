/*---
rule = "sysv.layout.packed"
says = "Packed bit-fields follow each other bit by bit, across any boundary."
---*/
struct __attribute__((packed)) flags { char a; int b : 30; int c : 30; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=9 align=1 a=0 b=@8:30 c=@38:30
