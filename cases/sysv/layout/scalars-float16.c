/*---
rule = "sysv.layout.scalars"
says = "A _Float16 is 2 bytes, aligned to 2."
---*/
struct half { char a; _Float16 b; char c; };
long f(struct half *p);
//@ sysv: p=rdi -> rax
//@ layout: struct half: size=6 align=2 a=0 b=2 c=4
