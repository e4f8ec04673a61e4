/*---
rule = "sysv.class.merge-across-fields"
says = "In {float, float, float, int} the third float shares its eightbyte with the int and goes in an integer register."
---*/
struct mix { float a, b, c; int d; };
struct mix f(struct mix m, float e);
//@ sysv: m=xmm0+rdi e=xmm1 -> xmm0+rax
