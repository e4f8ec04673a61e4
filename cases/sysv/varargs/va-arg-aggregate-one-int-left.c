/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "With one integer register left an unnamed struct of two longs is in the overflow area, and the long behind it in r9."
---*/
struct pair { long a, b; };
long f(long n, ...);
//@ sysv: call f(1, 2L, 3L, 4L, 5L, (struct pair), 6L, 7L): n=rdi arg2=rsi arg3=rdx arg4=rcx arg5=r8 arg6=stack+8 arg7=r9 arg8=stack+24 al=0 -> rax
