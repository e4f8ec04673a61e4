/*---
rule = "sysv.layout.nested-arrays"
says = "The alignment of 16 is for large array variables; inside a struct an array of 24 chars is aligned to 1."
---*/
struct inner { char a; char b[24]; };
struct outer { char c; struct inner d; short e; };
long f(struct outer *p);
//@ sysv: p=rdi -> rax
//@ layout: struct inner: size=25 align=1 a=0 b=1
//@ layout: struct outer: size=28 align=2 c=0 d=1 e=26
