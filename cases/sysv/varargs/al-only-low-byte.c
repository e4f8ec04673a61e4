/*---
rule = "sysv.varargs.al-only"
says = "A variadic callee looks at al only: the other 56 bits of rax may be anything."
---*/
long f(long n, ...);
//@ sysv: call f(1, 2.0, 3, 4.0): n=rdi arg2=xmm0 arg3=rsi arg4=xmm1 al=2 -> rax
