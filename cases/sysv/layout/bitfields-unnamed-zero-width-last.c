/*---
rule = "sysv.layout.bitfields-unnamed"
says = "At the end of a struct a zero-width int rounds the size up to its unit, though not the alignment."
---*/
struct mix { short a; char b : 1; int : 0; };
struct array { struct mix m[2]; char c; };
long f(struct array *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=4 align=2 a=0 b=@16:1
//@ layout: struct array: size=10 align=2 m=0 c=8
