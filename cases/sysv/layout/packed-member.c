/*---
rule = "sysv.layout.packed"
says = "packed on one member moves that member only."
---*/
struct rec { char a; int b __attribute__((packed)); short c; };
long f(struct rec *p);
//@ sysv: p=rdi -> rax
//@ layout: struct rec: size=8 align=2 a=0 b=1 c=6
