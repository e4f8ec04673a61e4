/*---
rule = "sysv.layout.bitfields"
says = "The tail padding of a nested struct belongs to it: bits start behind it, at 64."
---*/
struct inner { int a; char b; };
struct outer { struct inner i; int c : 3; char d; };
long f(struct outer *p);
//@ sysv: p=rdi -> rax
//@ layout: struct outer: size=12 align=4 i=0 c=@64:3 d=9
