/*---
rule = "sysv.layout.overaligned"
says = "_Alignas(16) on a char, and _Alignas of a type."
---*/
struct mix { char a; _Alignas(16) char b; _Alignas(double) char c; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=32 align=16 a=0 b=16 c=24
