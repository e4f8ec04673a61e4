/*---
rule = "sysv.layout.packed"
says = "packed with aligned(4): the bits are packed, the size is a multiple of 4."
---*/
struct __attribute__((packed, aligned(4))) flags { char a; int b : 30; char c : 3; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=8 align=4 a=0 b=@8:30 c=@38:3
