/*---
rule = "sysv.args.stack-slots"
says = "A _Decimal32 takes eight bytes of stack, a _Decimal64 eight, a _Decimal128 sixteen at a multiple of 16."
---*/
_Decimal64 f(double s, double t, double u, double v, double w, double x, double y, double z, _Decimal32 p, _Decimal64 q,
             _Decimal32 o, _Decimal128 r, _Decimal32 n);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+16 o=stack+24 r=stack+40 n=stack+56 -> xmm0
