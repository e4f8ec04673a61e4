/*---
rule = "sysv.layout.flexible-array"
says = "A flexible array of longs aligns the struct to 8, and the padding in front of it counts."
---*/
struct list { char n; long v[]; };
long f(struct list *p);
//@ sysv: p=rdi -> rax
//@ layout: struct list: size=8 align=8 n=0 v=8
