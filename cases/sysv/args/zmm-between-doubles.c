/*---
rule = "sysv.args.ymm-zmm"
says = "A __m512 takes one register of the common sequence at its full 64 bytes."
---*/
double f(double a, __m512 v, double b);
//@ sysv: a=xmm0 v=zmm1 b=xmm2 -> xmm0
