/*---
rule = "sysv.class.bitfields"
says = "Two packed bit-fields behind a float, the second across the eightbytes: both eightbytes are INTEGER."
---*/
struct __attribute__((packed)) mix { float x; int a : 30; int b : 30; };
struct mix f(struct mix m, float y);
//@ sysv: m=rdi+rsi y=xmm0 -> rax+rdx
//@ layout: struct mix: size=12 align=1 x=0 a=@32:30 b=@62:30
