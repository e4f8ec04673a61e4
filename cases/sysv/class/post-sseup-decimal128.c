/*---
rule = "sysv.class.post-merge-sseup"
says = "A char over a _Decimal128 turns its SSEUP into an SSE of its own."
---*/
union mix { _Decimal128 d; char c[8]; };
long f(union mix m, long a, double x);
//@ sysv: m=rdi+xmm0 a=rsi x=xmm1 -> rax
