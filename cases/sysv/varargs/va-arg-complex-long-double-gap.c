/*---
rule = "sysv.varargs.va-arg-align"
says = "A _Complex long double behind one word skips a slot and takes 32 bytes."
---*/
long f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7L, (_Complex long double), 8L): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=stack+24 arg9=stack+56 al=0 -> rax
