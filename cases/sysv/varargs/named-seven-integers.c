/*---
rule = "sysv.varargs.named-before-dots"
says = "When named integers use up the registers, va_start begins behind those on the stack."
---*/
long f(long a, long b, long c, long d, long e, long g, int h, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7, 8L, 9.0): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 arg8=stack+16 arg9=xmm0 al=1 -> rax
