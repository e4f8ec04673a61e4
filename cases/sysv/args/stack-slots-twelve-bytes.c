/*---
rule = "sysv.args.stack-slots"
says = "A struct of twelve bytes takes sixteen bytes of stack."
---*/
struct triple { int a, b, c; };
long f(long a, long b, long c, long d, long e, struct triple t, struct triple u, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 t=stack+8 u=stack+24 g=r9 -> rax
