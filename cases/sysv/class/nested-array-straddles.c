/*---
rule = "sysv.class.nested-and-arrays"
says = "An array of three floats behind an int begins in the INTEGER eightbyte and goes on in an SSE one."
---*/
struct mix { int a; float v[3]; };
struct mix f(struct mix m, float x);
//@ sysv: m=rdi+xmm0 x=xmm1 -> rax+xmm0
