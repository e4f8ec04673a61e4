/*---
rule = "sysv.class.padding"
says = "A float aligned to 16 has a second eightbyte of nothing but padding, which takes no register."
---*/
struct __attribute__((aligned(16))) wide { float x; };
struct wide f(struct wide w, long a, float b);
//@ sysv: w=xmm0 a=rdi b=xmm1 -> xmm0
//@ layout: struct wide: size=16 align=16 x=0
