/*---
rule = "sysv.return.sse"
says = "A float result is in the low 32 bits of xmm0."
---*/
float f(float a);
//@ sysv: a=xmm0 -> xmm0
