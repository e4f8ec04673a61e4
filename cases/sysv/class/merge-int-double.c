/*---
rule = "sysv.class.merge-across-fields"
says = "{int, double} is INTEGER then SSE."
---*/
struct mix { int a; double b; };
struct mix f(struct mix m, long c, double d);
//@ sysv: m=rdi+xmm0 c=rsi d=xmm1 -> rax+xmm0
