/*---
rule = "sysv.return.complex"
says = "A _Complex float comes back with both parts packed in the low half of xmm0."
---*/
_Complex float f(float a, float b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0
