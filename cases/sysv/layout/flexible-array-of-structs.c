/*---
rule = "sysv.layout.flexible-array"
says = "A flexible array of structs is aligned as one of them."
---*/
struct item { int a; char b; };
struct list { char n; struct item v[]; };
long f(struct list *p);
//@ sysv: p=rdi -> rax
//@ layout: struct list: size=4 align=4 n=0 v=4
