/*---
rule = "sysv.class.nested-and-arrays"
says = "An array of four floats is two SSE eightbytes, as four members would be."
---*/
struct quad { float v[4]; };
struct quad f(struct quad q, float x);
//@ sysv: q=xmm0+xmm1 x=xmm2 -> xmm0+xmm1
