/*---
rule = "sysv.class.bitfields"
says = "Packed bit-fields that fill exactly one eightbyte leave the double behind them aligned, and SSE."
---*/
struct __attribute__((packed)) mix { int a : 20; int b : 20; int c : 24; double d; };
struct mix f(struct mix m, double x);
//@ sysv: m=rdi+xmm0 x=xmm1 -> rax+xmm0
//@ layout: struct mix: size=16 align=1 a=@0:20 b=@20:20 c=@40:24 d=8
