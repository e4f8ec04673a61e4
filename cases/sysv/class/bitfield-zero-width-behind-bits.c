/*---
rule = "sysv.class.bitfields"
says = "The unit of a named bit-field is closed by a zero-width one: its eightbyte is INTEGER for the named bits alone, the next SSE."
---*/
struct mix { float x; int a : 3; int : 0; float y; };
struct mix f(struct mix m, float z);
//@ sysv: m=rdi+xmm0 z=xmm1 -> rax+xmm0
//@ layout: struct mix: size=12 align=4 x=0 a=@32:3 y=8
