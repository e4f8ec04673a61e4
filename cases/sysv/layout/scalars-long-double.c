/*---
rule = "sysv.layout.scalars"
says = "A long double takes 16 bytes, aligned to 16, though only ten of them hold its value."
---*/
struct ext { char a; long double b; char c; };
long f(struct ext *p);
//@ sysv: p=rdi -> rax
//@ layout: struct ext: size=48 align=16 a=0 b=16 c=32
