/*---
rule = "sysv.varargs.reg-save-area"
says = "Integers and doubles taken in turn advance gp_offset by 8 and fp_offset by 16, each on its own."
---*/
double f(long n, ...);
//@ sysv: call f(1, 1.0, 2L, 2.0, 3L, 3.0, 4L): n=rdi arg2=xmm0 arg3=rsi arg4=xmm1 arg5=rdx arg6=xmm2 arg7=rcx al=3 -> xmm0
