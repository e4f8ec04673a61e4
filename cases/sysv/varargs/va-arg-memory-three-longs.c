/*---
rule = "sysv.varargs.va-arg-memory"
says = "A struct of three longs is in the overflow area although registers are free, and the longs around it are in registers."
---*/
struct triple { long a, b, c; };
long f(long n, ...);
//@ sysv: call f(1, 2L, (struct triple), 3L, (struct triple)): n=rdi arg2=rsi arg3=stack+8 arg4=rdx arg5=stack+32 al=0 -> rax
