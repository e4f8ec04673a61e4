/*---
rule = "sysv.layout.flexible-array"
says = "A flexible array member adds nothing to the size."
---*/
struct text { int n; char c[]; };
long f(struct text *p);
//@ sysv: p=rdi -> rax
//@ layout: struct text: size=4 align=4 n=0 c=4
