/*---
rule = "sysv.class.complex"
says = "A _Complex float is one SSE eightbyte with both parts packed."
---*/
_Complex float f(_Complex float z, float a);
//@ sysv: z=xmm0 a=xmm1 -> xmm0
