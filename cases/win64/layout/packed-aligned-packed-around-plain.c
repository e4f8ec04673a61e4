/*---
rule = "win64.layout.packed-aligned"
says = "A packed struct may put a plain one anywhere, and leaves its inside as it is."
---*/
struct inner { char a; int b; };
struct __attribute__((packed)) outer { char c; struct inner i; short d; };
long long f(struct outer *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct inner: size=8 align=4 a=0 b=4
//@ layout win64: struct outer: size=11 align=1 c=0 i=1 d=9
