/*---
rule = "sysv.layout.bitfields-unnamed"
says = "Fifty-seven unnamed bits of long do not fit behind a char either: they start at 64, and the struct stays aligned to 1."
---*/
struct mix { char a; long : 57; char b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=17 align=1 a=0 b=16
