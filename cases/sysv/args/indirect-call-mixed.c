/*---
rule = "sysv.args.indirect-call"
says = "A call through a function pointer places its arguments as a direct call does."
---*/
struct pair { long a; float x; };
long f(long a, double x, struct pair p, long double y, int b);
//@ sysv: a=rdi x=xmm0 p=rsi+xmm1 y=stack+8 b=rdx -> rax
