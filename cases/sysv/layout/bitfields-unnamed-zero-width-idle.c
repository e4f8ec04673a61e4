/*---
rule = "sysv.layout.bitfields-unnamed"
says = "On a boundary already, a zero-width bit-field does nothing."
---*/
struct mix { int a; int : 0; int b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=8 align=4 a=0 b=4
