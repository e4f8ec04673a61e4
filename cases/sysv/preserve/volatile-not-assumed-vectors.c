/*---
rule = "sysv.preserve.volatile-not-assumed"
says = "No vector register survives a call, so doubles needed after it wait on the stack."
shapes = ["callout"]
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 -> xmm0
