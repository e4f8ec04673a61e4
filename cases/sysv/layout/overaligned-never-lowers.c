/*---
rule = "sysv.layout.overaligned"
says = "aligned(2) on an int member lowers nothing without packed."
---*/
struct mix { char a; int b __attribute__((aligned(2))); };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=8 align=4 a=0 b=4
