/*---
rule = "sysv.class.merge-across-fields"
says = "A pointer behind a float starts its own eightbyte, so the float stays SSE."
---*/
struct mix { float a; void *b; };
struct mix f(struct mix m, long c);
//@ sysv: m=xmm0+rdi c=rsi -> xmm0+rax
