/*---
rule = "sysv.args.sequences-independent"
says = "Integers and doubles count separately: an argument's position does not matter, only its place among its own kind."
---*/
long f(long a, double x, long b, double y, long c, double z);
//@ sysv: a=rdi x=xmm0 b=rsi y=xmm1 c=rdx z=xmm2 -> rax
