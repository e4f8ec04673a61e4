/*---
rule = "sysv.varargs.promotions"
says = "A promoted float on the stack is a double and fills its slot."
---*/
double f(long n, ...);
//@ sysv: call f(9, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, (float), (short)): n=rdi arg2=xmm0 arg3=xmm1 arg4=xmm2 arg5=xmm3 arg6=xmm4 arg7=xmm5 arg8=xmm6 arg9=xmm7 arg10=stack+8 arg11=rsi al=8 -> xmm0
