/*---
rule = "sysv.class.bitfields"
says = "Forty bits do not fit beside the float in one unit of long: they start the second eightbyte, and the float stays SSE."
---*/
struct mix { float x; long a : 40; };
struct mix f(struct mix m, float y);
//@ sysv: m=xmm0+rdi y=xmm1 -> xmm0+rax
//@ layout: struct mix: size=16 align=8 x=0 a=@64:40
