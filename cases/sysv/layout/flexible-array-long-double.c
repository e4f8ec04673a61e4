/*---
rule = "sysv.layout.flexible-array"
says = "A flexible array of long double raises the alignment to 16, and so the size."
---*/
struct list { int n; char a; long double v[]; };
long f(struct list *p);
//@ sysv: p=rdi -> rax
//@ layout: struct list: size=16 align=16 n=0 a=4 v=16
