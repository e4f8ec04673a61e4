/*---
rule = "sysv.preserve.mxcsr-control"
says = "Vector work leaves flush-to-zero, denormals-are-zero and rounding control in MXCSR alone."
---*/
__m128 f(__m128 v, double x, long a);
//@ sysv: v=xmm0 x=xmm1 a=rdi -> xmm0
