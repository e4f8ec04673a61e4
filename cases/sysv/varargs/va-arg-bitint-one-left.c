/*---
rule = "sysv.varargs.va-arg-integer"
says = "gp_offset is 40: a _BitInt(128) is in the overflow area; aligned to 8, it follows one long there without a gap."
---*/
long f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (_BitInt(128)), 6L, 7L, (_BitInt(65))): a=rdi b=rsi c=rdx d=rcx e=r8 arg6=stack+8 arg7=r9 arg8=stack+24 arg9=stack+32 al=0 -> rax
