/*---
rule = "sysv.layout.bitfields-unnamed"
says = "A zero-width int bit-field moves the next member to the next int, and leaves the struct's alignment at 1."
---*/
struct mix { char a; int : 0; char b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=5 align=1 a=0 b=4
