/*---
rule = "sysv.class.overaligned"
says = "A float aligned to 8 behind a float has an eightbyte of its own, and so a register of its own."
---*/
struct mix { float a; float b __attribute__((aligned(8))); };
struct mix f(struct mix m, float c);
//@ sysv: m=xmm0+xmm1 c=xmm2 -> xmm0+xmm1
//@ layout: struct mix: size=16 align=8 a=0 b=8
