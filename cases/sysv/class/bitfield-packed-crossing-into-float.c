/*---
rule = "sysv.class.bitfields"
says = "A packed bit-field that reaches over into the second eightbyte makes INTEGER of it, and of the float that ends it."
---*/
struct __attribute__((packed)) mix { long a : 60; int b : 32; int c : 4; float d; };
struct mix f(struct mix m, float x);
//@ sysv: m=rdi+rsi x=xmm0 -> rax+rdx
//@ layout: struct mix: size=16 align=1 a=@0:60 b=@60:32 c=@92:4 d=12
