/*---
rule = "sysv.layout.flexible-array"
says = "A flexible array behind bit-fields starts at the next byte."
---*/
struct list { unsigned n : 12; unsigned char v[]; };
long f(struct list *p);
//@ sysv: p=rdi -> rax
//@ layout: struct list: size=4 align=4 n=@0:12 v=2
