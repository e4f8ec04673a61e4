/*---
rule = "sysv.varargs.va-arg-align"
says = "A struct of one long double is in the overflow area at a multiple of 16, as the bare value is."
---*/
struct box { long double v; };
long f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7L, (struct box), 8L): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=stack+24 arg9=stack+40 al=0 -> rax
