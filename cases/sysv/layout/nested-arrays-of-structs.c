/*---
rule = "sysv.layout.nested-arrays"
says = "Elements of an array of structs stand one padded size apart."
---*/
struct item { int a; char b; };
struct list { char n; struct item v[3]; char end; };
long f(struct list *p);
//@ sysv: p=rdi -> rax
//@ layout: struct item: size=8 align=4 a=0 b=4
//@ layout: struct list: size=32 align=4 n=0 v=4 end=28
