/*---
rule = "sysv.class.unaligned-nested"
says = "The double is unaligned in its own struct and aligned in the one that is passed; that the first is what counts is this suite's reading, for the text does not say."
---*/
struct __attribute__((packed)) inner { float a; double b; };
struct outer { float c; struct inner i; };
void f(struct outer o, double d);
//@ sysv: o=stack+8 d=xmm0 -> void
//@ layout: struct outer: size=16 align=4 c=0 i=4
