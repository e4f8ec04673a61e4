/*---
rule = "sysv.class.bitfields"
says = "One bit between two floats makes the first eightbyte INTEGER and not the second."
---*/
struct mix { float x; int a : 1; float y; };
struct mix f(struct mix m, float z);
//@ sysv: m=rdi+xmm0 z=xmm1 -> rax+xmm0
//@ layout: struct mix: size=12 align=4 x=0 a=@32:1 y=8
