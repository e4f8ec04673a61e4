/*---
rule = "sysv.class.bitfields"
says = "A zero-width bit-field before a float classifies nothing."
---*/
struct mix { int : 0; float x; };
struct mix f(struct mix m, float y);
//@ sysv: m=xmm0 y=xmm1 -> xmm0
//@ layout: struct mix: size=4 align=4 x=0
