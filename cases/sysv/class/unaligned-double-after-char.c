/*---
rule = "sysv.class.unaligned-field"
says = "An unaligned double makes the struct memory too: no eightbyte of it is SSE."
---*/
struct __attribute__((packed)) rec { char a; double b; };
double f(double x, struct rec r, struct rec q);
//@ sysv: x=xmm0 r=stack+8 q=stack+24 -> xmm0
//@ layout: struct rec: size=9 align=1 a=0 b=1
