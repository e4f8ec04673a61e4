/*---
rule = "sysv.class.empty"
says = "An empty struct among unnamed arguments takes no place in either save area."
---*/
struct empty {};
long f(long n, ...);
//@ sysv: call f(1, 2L, (struct empty), 3L, 4.0): n=rdi arg2=rsi arg3=none arg4=rdx arg5=xmm0 al=1 -> rax
