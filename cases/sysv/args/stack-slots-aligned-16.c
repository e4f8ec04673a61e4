/*---
rule = "sysv.args.stack-slots"
says = "A struct aligned to 16 keeps that alignment on the stack."
---*/
struct __attribute__((aligned(16))) block { long a, b, c; };
long f(long a, long b, long c, long d, long e, long g, long h, struct block p, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 p=stack+24 i=stack+56 -> rax
//@ layout: struct block: size=32 align=16 a=0 b=8 c=16
