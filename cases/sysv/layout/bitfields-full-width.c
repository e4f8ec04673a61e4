/*---
rule = "sysv.layout.bitfields"
says = "A bit-field as wide as its type needs a unit of its own."
---*/
struct mix { char a; int b : 32; int c : 1; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=12 align=4 a=0 b=@32:32 c=@64:1
