/*---
rule = "sysv.class.bitfields"
says = "A zero-width bit-field does not classify: {float, int :0, float} is one SSE eightbyte."
---*/
struct mix { float x; int : 0; float y; };
struct mix f(struct mix m, float z);
//@ sysv: m=xmm0 z=xmm1 -> xmm0
//@ layout: struct mix: size=8 align=4 x=0 y=4
