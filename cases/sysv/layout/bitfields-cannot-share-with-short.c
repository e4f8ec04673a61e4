/*---
rule = "sysv.layout.bitfields"
says = "Seventeen bits do not fit beside a short, so the bit-field takes the next int."
---*/
struct mix { short a; int b : 17; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=8 align=4 a=0 b=@32:17
