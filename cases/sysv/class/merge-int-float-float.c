/*---
rule = "sysv.class.merge-across-fields"
says = "{int, float, float} is INTEGER for the first two and SSE for the last."
---*/
struct mix { int a; float b, c; };
struct mix f(struct mix m, float d);
//@ sysv: m=rdi+xmm0 d=xmm1 -> rax+xmm0
