/*---
rule = "sysv.class.two-eightbytes"
says = "A fifth float opens a third eightbyte: memory."
---*/
struct five { float v[5]; };
float f(struct five t, float d);
//@ sysv: t=stack+8 d=xmm0 -> xmm0
