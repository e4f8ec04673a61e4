/*---
rule = "sysv.class.two-eightbytes"
says = "A float behind a __m128 makes a third eightbyte: memory."
---*/
struct tagged { __m128 v; float t; };
float f(struct tagged s, float x);
//@ sysv: s=stack+8 x=xmm0 -> xmm0
//@ layout: struct tagged: size=32 align=16 v=0 t=16
