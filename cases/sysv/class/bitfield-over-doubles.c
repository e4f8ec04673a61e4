/*---
rule = "sysv.class.bitfields"
says = "In a union with two doubles a bit-field claims the eightbyte that its bits are in, and no other."
---*/
union mix { double d[2]; struct { double x; int b : 3; } s; };
union mix f(union mix m, double x);
//@ sysv: m=xmm0+rdi x=xmm1 -> xmm0+rax
