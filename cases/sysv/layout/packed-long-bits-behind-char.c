/*---
rule = "sysv.layout.packed"
says = "Packed, 57 bits of long follow the char at once."
---*/
struct __attribute__((packed)) flags { char a; long b : 57; char c; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=10 align=1 a=0 b=@8:57 c=9
