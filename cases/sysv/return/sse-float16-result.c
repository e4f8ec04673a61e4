/*---
rule = "sysv.return.sse"
says = "A _Float16 result is in the low 16 bits of xmm0."
---*/
_Float16 f(_Float16 a, double b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0
