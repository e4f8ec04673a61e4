/*---
rule = "sysv.return.mixed"
says = "A packed struct of a double and three chars has eleven bytes: xmm0, and three bytes of rax."
---*/
struct __attribute__((packed)) mix { double d; char c[3]; };
struct mix f(struct mix m, char c, double d);
//@ sysv: m=xmm0+rdi c=rsi d=xmm1 -> xmm0+rax
//@ layout: struct mix: size=11 align=1 d=0 c=8
