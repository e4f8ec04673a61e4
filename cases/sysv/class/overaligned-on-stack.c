/*---
rule = "sysv.class.overaligned"
says = "In memory a struct aligned to 16 keeps its alignment: the slot behind a lone long stays empty."
---*/
struct __attribute__((aligned(16))) pair { long a, b; };
long f(long a, long b, long c, long d, long e, long g, long h, struct pair p, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 p=stack+24 i=stack+40 -> rax
