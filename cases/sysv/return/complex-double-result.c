/*---
rule = "sysv.return.complex"
says = "A _Complex double comes back with its real part in xmm0 and its imaginary part in xmm1."
---*/
_Complex double f(_Complex double z, double a);
//@ sysv: z=xmm0+xmm1 a=xmm2 -> xmm0+xmm1
