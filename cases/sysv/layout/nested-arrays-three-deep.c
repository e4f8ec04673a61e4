/*---
rule = "sysv.layout.nested-arrays"
says = "Each level rounds its own size: the tail padding of the inner structs is not used by the outer ones."
---*/
struct a { short s; char c; };
struct b { struct a x; char c; };
struct c { struct b x; int i; char c; };
long f(struct c *p);
//@ sysv: p=rdi -> rax
//@ layout: struct a: size=4 align=2 s=0 c=2
//@ layout: struct b: size=6 align=2 x=0 c=4
//@ layout: struct c: size=16 align=4 x=0 i=8 c=12
