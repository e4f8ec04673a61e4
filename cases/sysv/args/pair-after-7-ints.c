/*---
rule = "sysv.args.all-or-nothing"
says = "The struct follows the seventh integer on the stack, without a gap."
---*/
struct pair { long a, b; };
long f(long a, long b, long c, long d, long e, long g, long h, struct pair p, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 p=stack+16 i=stack+32 -> rax
