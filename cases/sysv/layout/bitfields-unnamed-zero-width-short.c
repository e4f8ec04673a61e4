/*---
rule = "sysv.layout.bitfields-unnamed"
says = "A zero-width short moves a char from 1 to 2 and leaves the struct's alignment at 1."
---*/
struct mix { char a : 3; short : 0; char b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=3 align=1 a=@0:3 b=2
