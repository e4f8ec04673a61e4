/*---
rule = "sysv.layout.nested-arrays"
says = "In C the tail padding of a nested struct is not reused for what follows it."
---*/
struct inner { long a; char b; };
struct outer { struct inner i; char c; };
long f(struct outer *p);
//@ sysv: p=rdi -> rax
//@ layout: struct inner: size=16 align=8 a=0 b=8
//@ layout: struct outer: size=24 align=8 i=0 c=16
