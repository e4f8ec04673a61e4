/*---
rule = "sysv.class.bitfields"
says = "Three bits of an int beside a float make the eightbyte INTEGER."
---*/
struct mix { int a : 3; float x; };
struct mix f(struct mix m, float y);
//@ sysv: m=rdi y=xmm0 -> rax
