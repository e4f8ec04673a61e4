/*---
rule = "sysv.varargs.va-arg-integer"
says = "A _BitInt narrower than int is not promoted: it is INTEGER in its own container."
---*/
long f(long a, long b, long c, long d, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, (_BitInt(7)), (_BitInt(20)), (_BitInt(9)), (_BitInt(33))): a=rdi b=rsi c=rdx d=rcx arg5=r8 arg6=r9 arg7=stack+8 arg8=stack+16 al=0 -> rax
