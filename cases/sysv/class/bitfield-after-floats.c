/*---
rule = "sysv.class.bitfields"
says = "A bit-field behind two floats has the second eightbyte to itself: SSE then INTEGER."
---*/
struct mix { float x, y; unsigned a : 5; };
struct mix f(struct mix m, float z);
//@ sysv: m=xmm0+rdi z=xmm1 -> xmm0+rax
