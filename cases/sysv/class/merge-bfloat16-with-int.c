/*---
rule = "sysv.class.merge-across-fields"
says = "An int over four bytes of the eightbyte of a __bf16 makes it INTEGER."
---*/
struct mix { __bf16 a; int b; };
struct mix f(struct mix m, float x);
//@ sysv: m=rdi x=xmm0 -> rax
