/*---
rule = "sysv.preserve.x87-mode"
says = "A __m64 travels in a vector register; a function that moves it through MMX registers must leave x87 mode as it was."
---*/
double f(__m64 a, __m64 b, double x);
//@ sysv: a=xmm0 b=xmm1 x=xmm2 -> xmm0
