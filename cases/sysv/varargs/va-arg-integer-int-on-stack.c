/*---
rule = "sysv.varargs.va-arg-integer"
says = "Unnamed ints on the stack stand eight bytes apart."
---*/
int f(int n, ...);
//@ sysv: call f(7, 1, 2, 3, 4, 5, 6, 7u, 8): n=rdi arg2=rsi arg3=rdx arg4=rcx arg5=r8 arg6=r9 arg7=stack+8 arg8=stack+16 arg9=stack+24 al=0 -> rax
