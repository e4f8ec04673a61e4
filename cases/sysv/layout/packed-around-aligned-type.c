/*---
rule = "sysv.layout.packed"
says = "A struct that is itself aligned to 8 is at 1 in a packed one: packed takes the alignment of the member's type."
---*/
struct __attribute__((aligned(8))) inner { char a; };
struct __attribute__((packed)) outer { char c; struct inner i; char d; };
long f(struct outer *p);
//@ sysv: p=rdi -> rax
//@ layout: struct inner: size=8 align=8 a=0
//@ layout: struct outer: size=10 align=1 c=0 i=1 d=9
