/*---
rule = "sysv.layout.empty"
says = "An empty struct with an alignment has size 0 still, and moves what follows it."
---*/
struct __attribute__((aligned(8))) empty {};
struct mix { char a; struct empty e; char b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct empty: size=0 align=8
//@ layout: struct mix: size=16 align=8 a=0 e=8 b=8
