/*---
rule = "sysv.class.bitfields"
says = "A zero-width bit-field behind two floats begins no second eightbyte."
---*/
struct mix { float x, y; long : 0; };
struct mix f(struct mix m, float z);
//@ sysv: m=xmm0 z=xmm1 -> xmm0
//@ layout: struct mix: size=8 align=4 x=0 y=4
