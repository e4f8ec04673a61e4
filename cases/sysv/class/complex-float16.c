/*---
rule = "sysv.class.complex"
says = "A _Complex _Float16 is four bytes of one SSE eightbyte."
---*/
_Complex _Float16 f(_Complex _Float16 z, _Float16 a);
//@ sysv: z=xmm0 a=xmm1 -> xmm0
