/*---
rule = "sysv.class.union"
says = "A long over the imaginary part of a _Complex double makes that eightbyte INTEGER and leaves the real part in xmm0."
---*/
union mix { _Complex double z; struct { double a; long b; } s; };
union mix f(union mix m, long a, double x);
//@ sysv: m=xmm0+rdi a=rsi x=xmm1 -> xmm0+rax
