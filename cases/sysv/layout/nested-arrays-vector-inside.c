/*---
rule = "sysv.layout.nested-arrays"
says = "A __m128 deep inside aligns every aggregate around it to 16."
---*/
struct inner { __m128 v[2]; };
struct outer { char a; struct { char b; struct inner i; } m; };
long f(struct outer *p);
//@ sysv: p=rdi -> rax
//@ layout: struct inner: size=32 align=16 v=0
//@ layout: struct outer: size=64 align=16 a=0 m=16
