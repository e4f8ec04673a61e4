/*---
rule = "sysv.layout.scalars"
says = "A __bf16 is 2 bytes, aligned to 2."
---*/
struct half { char a; __bf16 b; char c; };
long f(struct half *p);
//@ sysv: p=rdi -> rax
//@ layout: struct half: size=6 align=2 a=0 b=2 c=4
