/*---
rule = "sysv.args.stack-slots"
says = "A _Decimal128 on the stack is 16-aligned."
---*/
_Decimal128 f(double s, double t, double u, double v, double w, double x, double y, double z,
              _Decimal64 p, _Decimal128 q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+24 -> xmm0
