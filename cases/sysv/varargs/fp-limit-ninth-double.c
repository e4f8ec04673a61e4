/*---
rule = "sysv.varargs.fp-offset-limit"
says = "Behind xmm7 fp_offset is 176 and used up: the ninth double comes from the overflow area, not from xmm8."
---*/
double f(long n, ...);
//@ sysv: call f(9, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0): n=rdi arg2=xmm0 arg3=xmm1 arg4=xmm2 arg5=xmm3 arg6=xmm4 arg7=xmm5 arg8=xmm6 arg9=xmm7 arg10=stack+8 al=8 -> xmm0
