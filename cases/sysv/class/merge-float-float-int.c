/*---
rule = "sysv.class.merge-across-fields"
says = "Two floats fill the first eightbyte as SSE, and the int behind them is INTEGER."
---*/
struct mix { float a, b; int c; };
struct mix f(struct mix m, long d);
//@ sysv: m=xmm0+rdi d=rsi -> xmm0+rax
