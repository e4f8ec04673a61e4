/*---
rule = "sysv.varargs.reg-save-area"
says = "A vector slot of the save area is 16 bytes wide, so an unnamed __m128 comes back whole."
---*/
__m128 f(long n, ...);
//@ sysv: call f(2, (__m128), 3L, (__m128)): n=rdi arg2=xmm0 arg3=rsi arg4=xmm1 al=2 -> xmm0
