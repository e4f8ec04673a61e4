/*---
rule = "sysv.layout.flexible-array"
says = "The array starts at 12, inside what the struct is rounded up to."
---*/
struct list { long a; short b; int v[]; };
long f(struct list *p);
//@ sysv: p=rdi -> rax
//@ layout: struct list: size=16 align=8 a=0 b=8 v=12
