/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "fp_offset is 160: three floats need two slots of the save area, two floats one."
---*/
struct triple { float x, y, z; };
struct pair { float x, y; };
double f(double s, double t, double u, double v, double w, double x, double y, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, (struct triple), (struct pair), (struct pair)): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 arg8=stack+8 arg9=xmm7 arg10=stack+24 al=8 -> xmm0
