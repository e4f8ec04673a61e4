/*---
rule = "sysv.class.merge-across-fields"
says = "A _BitInt(20) beside a float makes the eightbyte INTEGER; a _BitInt(40) behind a double has its own."
---*/
struct near { float x; _BitInt(20) b; };
struct far { double d; _BitInt(40) b; };
struct far f(struct near p, struct far q, double y);
//@ sysv: p=rdi q=xmm0+rsi y=xmm1 -> xmm0+rax
