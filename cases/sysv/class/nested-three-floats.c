/*---
rule = "sysv.class.nested-and-arrays"
says = "An array of three floats, two structs deep: SSE twice, the second eightbyte half used."
---*/
struct inner { float v[3]; };
struct outer { struct inner i; };
struct outer f(struct outer o, float y);
//@ sysv: o=xmm0+xmm1 y=xmm2 -> xmm0+xmm1
