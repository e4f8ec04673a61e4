/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "Two integer registers left are just enough for an unnamed struct of two longs: gp_offset may reach 48."
---*/
struct pair { long a, b; };
long f(long n, ...);
//@ sysv: call f(1, 2L, 3L, 4L, (struct pair), 6L): n=rdi arg2=rsi arg3=rdx arg4=rcx arg5=r8+r9 arg6=stack+8 al=0 -> rax
