/*---
rule = "sysv.varargs.callee-accepts-any-bound"
says = "An al above zero without a single vector argument is allowed and harms nothing."
---*/
long f(long n, ...);
//@ sysv: call f(2, 3L, 4L): n=rdi arg2=rsi arg3=rdx al=0 -> rax
