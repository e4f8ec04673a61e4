/*---
rule = "sysv.return.complex-x87"
says = "A _Complex long double comes back with its real part in st0 and its imaginary part in st1."
---*/
_Complex long double f(_Complex long double z);
//@ sysv: z=stack+8 -> st0+st1
