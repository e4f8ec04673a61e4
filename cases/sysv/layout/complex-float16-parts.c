/*---
rule = "sysv.layout.complex"
says = "A _Complex _Float16 is 4 bytes, aligned to 2."
---*/
struct half { char a; _Complex _Float16 b; };
long f(struct half *p);
//@ sysv: p=rdi -> rax
//@ layout: struct half: size=6 align=2 a=0 b=2
