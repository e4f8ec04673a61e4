/*---
rule = "sysv.layout.packed"
says = "Elements of an array of packed structs follow each other at odd offsets."
---*/
struct __attribute__((packed)) item { char a; short b; };
struct list { char n; struct item v[3]; int end; };
long f(struct list *p);
//@ sysv: p=rdi -> rax
//@ layout: struct item: size=3 align=1 a=0 b=1
//@ layout: struct list: size=16 align=4 n=0 v=1 end=12
