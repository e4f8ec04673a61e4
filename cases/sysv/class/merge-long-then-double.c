/*---
rule = "sysv.class.eightbyte-merge"
says = "The long of a union takes the eightbyte for INTEGER also where it stands before the double."
---*/
union num { long l; double d; };
union num f(union num n, double x);
//@ sysv: n=rdi x=xmm0 -> rax
