/*---
rule = "sysv.class.unaligned-field"
says = "The unaligned field may be deep inside: a packed struct at offset 1 brings its long with it."
---*/
struct __attribute__((packed)) inner { long v; };
struct outer { char a; struct inner i; };
long f(struct outer o, long b);
//@ sysv: o=stack+8 b=rdi -> rax
//@ layout: struct outer: size=9 align=1 a=0 i=1
//@ layout: struct inner: size=8 align=1 v=0
