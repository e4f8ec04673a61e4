/*---
rule = "win64.preserve.mxcsr-control"
says = "Vector work leaves flush-to-zero, denormals-are-zero and rounding control in MXCSR alone."
---*/
__m128 f(__m128 a, double b, int c);
//@ win64: a=&rcx b=xmm1 c=r8 -> xmm0
