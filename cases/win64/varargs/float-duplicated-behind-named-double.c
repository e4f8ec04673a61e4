/*---
rule = "win64.varargs.float-duplicated"
says = "Behind a named double, in xmm0, an unnamed one is in xmm1 and in rdx."
---*/
double f(double x, ...);
//@ win64: call f(1.0, 2.0): x=xmm0 arg2=xmm1+rdx -> xmm0
