/*---
rule = "sysv.layout.overaligned"
says = "aligned(16) on a member moves it and raises the struct around it."
---*/
struct mix { char a; int b __attribute__((aligned(16))); char c; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=32 align=16 a=0 b=16 c=20
