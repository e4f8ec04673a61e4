/*---
rule = "sysv.args.ymm-zmm"
says = "A __m256 needs one vector register, the last one here; the next double is on the stack, which is then aligned to 16 only."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, __m256 z, double q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=ymm7 q=stack+8 -> xmm0
