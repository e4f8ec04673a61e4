/*---
rule = "sysv.class.unaligned-field"
says = "A struct that is not packed, at offset 1 of one that is: its int is unaligned, however deep it lies."
---*/
struct inner { char a; int b; };
struct __attribute__((packed)) outer { char c; struct inner i; };
long f(struct outer o, long d);
//@ sysv: o=stack+8 d=rdi -> rax
//@ layout: struct outer: size=9 align=1 c=0 i=1
