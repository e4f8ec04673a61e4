/*---
rule = "sysv.varargs.va-arg-wide-align"
says = "An unnamed struct aligned to 32 is read from a multiple of 32."
---*/
struct __attribute__((aligned(32))) block { long a; };
long f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7L, (struct block), 8L): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=stack+40 arg9=stack+72 al=0 -> rax
