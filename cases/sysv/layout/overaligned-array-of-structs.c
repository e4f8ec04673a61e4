/*---
rule = "sysv.layout.overaligned"
says = "Elements of an array of structs aligned to 32 are 32 apart."
---*/
struct __attribute__((aligned(32))) item { char a; };
struct list { char n; struct item v[2]; char end; };
long f(struct list *p);
//@ sysv: p=rdi -> rax
//@ layout: struct list: size=128 align=32 n=0 v=32 end=96
