/*---
rule = "sysv.class.overaligned"
says = "An int of a typedef aligned to 8 behind a float has the second eightbyte."
---*/
typedef int wide_int __attribute__((aligned(8)));
struct mix { float a; wide_int b; };
struct mix f(struct mix m, float c);
//@ sysv: m=xmm0+rdi c=xmm1 -> xmm0+rax
//@ layout: struct mix: size=16 align=8 a=0 b=8
