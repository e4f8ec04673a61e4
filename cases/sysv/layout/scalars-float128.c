/*---
rule = "sysv.layout.scalars"
says = "A __float128 is 16 bytes, aligned to 16."
---*/
struct quad { double a; __float128 b; float c; };
long f(struct quad *p);
//@ sysv: p=rdi -> rax
//@ layout: struct quad: size=48 align=16 a=0 b=16 c=32
