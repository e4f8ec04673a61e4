/*---
rule = "sysv.args.backfill"
says = "The register too few for a _Complex double serves the float behind it, and the next float goes to the stack."
---*/
float f(double s, double t, double u, double v, double w, double x, double y, _Complex double z, float p, float q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=stack+8 p=xmm7 q=stack+24 -> xmm0
