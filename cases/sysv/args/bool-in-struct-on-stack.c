/*---
rule = "sysv.args.bool"
says = "_Bool members on the stack are single bytes of 0 or 1, packed together in one slot."
---*/
struct flags { _Bool a, b, c; };
_Bool f(long a, long b, long c, long d, long e, long g, struct flags h, _Bool i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 -> rax
