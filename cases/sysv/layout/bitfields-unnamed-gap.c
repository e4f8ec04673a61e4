/*---
rule = "sysv.layout.bitfields-unnamed"
says = "An unnamed bit-field takes room without raising the alignment: twenty bits of int leave the struct 1-aligned."
---*/
struct mix { char a; int : 20; char b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=5 align=1 a=0 b=4
