/*---
rule = "sysv.return.complex"
says = "A struct of a _Complex double returns as its parts: real in xmm0, imaginary in xmm1."
---*/
struct box { _Complex double z; };
struct box f(double a, struct box b);
//@ sysv: a=xmm0 b=xmm1+xmm2 -> xmm0+xmm1
