/*---
rule = "sysv.class.flexible-array"
says = "A flexible array member is no part of a struct passed by value: only the count travels."
---*/
struct list { long n; double v[]; };
long f(struct list l, double x);
//@ sysv: l=rdi x=xmm0 -> rax
//@ layout: struct list: size=8 align=8 n=0 v=8
