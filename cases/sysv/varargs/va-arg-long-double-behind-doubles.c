/*---
rule = "sysv.varargs.va-arg-align"
says = "The ninth double is one word of the overflow area: the long double behind it skips the next."
---*/
long double f(long n, ...);
//@ sysv: call f(9, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0L, 11.0): n=rdi arg2=xmm0 arg3=xmm1 arg4=xmm2 arg5=xmm3 arg6=xmm4 arg7=xmm5 arg8=xmm6 arg9=xmm7 arg10=stack+8 arg11=stack+24 arg12=stack+40 al=8 -> st0
