/*---
rule = "sysv.layout.bitfields-unnamed"
says = "A zero-width long long moves the next char to 8."
---*/
struct mix { char a; long long : 0; char b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=9 align=1 a=0 b=8
