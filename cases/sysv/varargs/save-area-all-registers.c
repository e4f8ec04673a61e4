/*---
rule = "sysv.varargs.reg-save-area"
says = "The save area holds six integer registers from offset 0 and eight vector registers from offset 48: here each of them is read back."
---*/
long f(long n, ...);
//@ sysv: call f(1, 2L, 3L, 4L, 5L, 6L, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0): n=rdi arg2=rsi arg3=rdx arg4=rcx arg5=r8 arg6=r9 arg7=xmm0 arg8=xmm1 arg9=xmm2 arg10=xmm3 arg11=xmm4 arg12=xmm5 arg13=xmm6 arg14=xmm7 al=8 -> rax
