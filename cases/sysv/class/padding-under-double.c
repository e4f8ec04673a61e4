/*---
rule = "sysv.class.padding"
says = "The padding eightbyte of one alternative yields to the double that another has there: INTEGER, then SSE."
---*/
struct __attribute__((aligned(16))) wide { long x; };
union mix { struct wide w; struct { long p; double q; } s; };
union mix f(union mix m, long a, double x);
//@ sysv: m=rdi+xmm0 a=rsi x=xmm1 -> rax+xmm0
