/*---
rule = "sysv.class.nested-and-arrays"
says = "The fifth short of the array reaches the second eightbyte and makes INTEGER of it, float and all."
---*/
struct mix { short s[5]; float x; };
struct mix f(struct mix m, float y);
//@ sysv: m=rdi+rsi y=xmm0 -> rax+rdx
//@ layout: struct mix: size=16 align=4 s=0 x=12
