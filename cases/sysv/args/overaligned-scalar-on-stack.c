/*---
rule = "sysv.args.overaligned-stack"
says = "A typedef that aligns a scalar further says nothing of the argument area: the scalar takes the next eightbyte."
---*/
typedef long wide __attribute__((aligned(16)));
long f(long a, long b, long c, long d, long e, long g, int h, wide i, wide j);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 j=stack+24 -> rax
