/*---
rule = "sysv.args.stack-slots"
says = "Structs of three chars on the stack stand eight bytes apart."
---*/
struct rgb { char r, g, b; };
long f(long a, long b, long c, long d, long e, long g, struct rgb p, struct rgb q, struct rgb r);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 p=stack+8 q=stack+16 r=stack+24 -> rax
