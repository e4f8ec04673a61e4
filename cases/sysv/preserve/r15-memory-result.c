/*---
rule = "sysv.preserve.r15"
says = "A function with a memory result holds the hidden pointer across its work, and still gives every preserved register back."
shapes = ["pressure", "callout"]
---*/
struct triple { long a, b, c; };
struct triple f(long a, long b, long c, double x);
//@ sysv: a=rsi b=rdx c=rcx x=xmm0 -> &rax
