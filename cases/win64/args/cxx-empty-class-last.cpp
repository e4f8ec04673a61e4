/*---
rule = "win64.args.stack-order"
says = "An empty class behind all others has a slot too, which its caller makes and the callee may write."
---*/
struct e { };
long f(long a, long b, double c, long d, e x);
//@ win64-gnu: a=rcx b=rdx c=xmm2 d=r9 x=stack+40 -> rax
//@ win64-msvc: a=rcx b=rdx c=xmm2 d=r9 x=stack+40 -> rax
