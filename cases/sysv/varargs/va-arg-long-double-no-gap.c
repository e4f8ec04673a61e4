/*---
rule = "sysv.varargs.va-arg-align"
says = "Behind two words the overflow area is aligned already: the long double follows at once."
---*/
long double f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9.0L, 10): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=stack+16 arg9=stack+24 arg10=stack+40 al=0 -> st0
