/*---
rule = "sysv.layout.flexible-array"
says = "A flexible array of chars directly behind a char."
---*/
struct text { char n; char c[]; };
long f(struct text *p);
//@ sysv: p=rdi -> rax
//@ layout: struct text: size=1 align=1 n=0 c=1
