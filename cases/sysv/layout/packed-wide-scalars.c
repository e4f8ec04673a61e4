/*---
rule = "sysv.layout.packed"
says = "long double and __int128 lose their alignment in a packed struct, not their size."
---*/
struct __attribute__((packed)) rec { char a; long double b; char c; __int128 d; };
long f(struct rec *p);
//@ sysv: p=rdi -> rax
//@ layout: struct rec: size=34 align=1 a=0 b=1 c=17 d=18
