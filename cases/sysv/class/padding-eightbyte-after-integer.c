/*---
rule = "sysv.class.padding"
says = "A long aligned to 16 takes one integer register, and the padding behind it neither a second one nor a vector register."
---*/
struct __attribute__((aligned(16))) wide { long x; };
struct wide f(struct wide w, long a, double b);
//@ sysv: w=rdi a=rsi b=xmm0 -> rax
