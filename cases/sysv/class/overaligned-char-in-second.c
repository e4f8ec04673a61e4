/*---
rule = "sysv.class.overaligned"
says = "A char aligned to 8 behind a float starts the second eightbyte."
---*/
struct mix { float a; char b __attribute__((aligned(8))); };
struct mix f(struct mix m, float c);
//@ sysv: m=xmm0+rdi c=xmm1 -> xmm0+rax
//@ layout: struct mix: size=16 align=8 a=0 b=8
