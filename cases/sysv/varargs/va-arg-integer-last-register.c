/*---
rule = "sysv.varargs.va-arg-integer"
says = "The fifth unnamed long behind one named one is in r9, the sixth on the stack."
---*/
long f(long n, ...);
//@ sysv: call f(6, 1L, 2L, 3L, 4L, 5L, 6L, 7L): n=rdi arg2=rsi arg3=rdx arg4=rcx arg5=r8 arg6=r9 arg7=stack+8 arg8=stack+16 al=0 -> rax
