/*---
rule = "sysv.layout.packed"
says = "packed does not reach into a nested struct: that keeps its own padding, at an odd offset."
---*/
struct inner { char a; int b; };
struct __attribute__((packed)) outer { char c; struct inner i; };
long f(struct outer *p);
//@ sysv: p=rdi -> rax
//@ layout: struct inner: size=8 align=4 a=0 b=4
//@ layout: struct outer: size=9 align=1 c=0 i=1
