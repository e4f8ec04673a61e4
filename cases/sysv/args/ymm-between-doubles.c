/*---
rule = "sysv.args.ymm-zmm"
says = "A __m256 takes the next register of the common sequence at its full 32 bytes: ymm1 is the wide xmm1."
---*/
double f(double a, __m256 v, double b);
//@ sysv: a=xmm0 v=ymm1 b=xmm2 -> xmm0
