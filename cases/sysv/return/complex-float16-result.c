/*---
rule = "sysv.return.complex"
says = "A _Complex _Float16 is four bytes and comes back packed in xmm0."
---*/
_Complex _Float16 f(_Complex _Float16 z);
//@ sysv: z=xmm0 -> xmm0
