/*---
rule = "sysv.preserve.rbp"
says = "A callee that needs 32-aligned memory may realign its frame through rbp, and still gives rbp back."
shapes = ["pressure", "callout"]
---*/
struct __attribute__((aligned(32))) block { long v[4]; };
long f(long a, struct block b, double x);
//@ sysv: a=rdi b=stack+8 x=xmm0 -> rax
