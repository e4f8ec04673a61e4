/*---
rule = "sysv.class.union"
says = "A char array over a double makes the eightbyte INTEGER."
---*/
union mix { double d; unsigned char c[8]; };
union mix f(union mix m, double x);
//@ sysv: m=rdi x=xmm0 -> rax
