/*---
rule = "sysv.class.merge-across-fields"
says = "An enum of eight bytes is an INTEGER eightbyte of its own before a double."
---*/
enum wide { NEAR, FAR = 0x100000000 };
struct mix { enum wide e; double d; };
struct mix f(struct mix m, long a, double x);
//@ sysv: m=rdi+xmm0 a=rsi x=xmm1 -> rax+xmm0
