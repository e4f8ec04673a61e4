/*---
rule = "sysv.class.merge-across-fields"
says = "An int and a float in one eightbyte go together in an integer register."
---*/
struct mix { int a; float b; };
struct mix f(struct mix m, float c);
//@ sysv: m=rdi c=xmm0 -> rax
