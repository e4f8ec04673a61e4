/*---
rule = "sysv.args.all-or-nothing"
says = "The atomic long takes a register as any long does, so that none is left for the struct, which goes to the stack whole: a compiler that does not count it splits the struct."
---*/
struct pair { long a; double b; };
long f(_Atomic(long) a, long b, long c, long d, long e, long g, struct pair p);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 p=stack+8 -> rax
