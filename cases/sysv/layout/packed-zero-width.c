/*---
rule = "sysv.layout.packed"
says = "A zero-width int closes its unit in a packed struct too."
---*/
struct __attribute__((packed)) flags { char a : 3; int : 0; char b : 3; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=5 align=1 a=@0:3 b=@32:3
