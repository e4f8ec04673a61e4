/*---
rule = "sysv.layout.bitfields-unnamed"
says = "Seventeen unnamed bits of int start the next unit behind a short; the short after them is at 8."
---*/
struct mix { short a; int : 17; short b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=10 align=2 a=0 b=8
