/*---
rule = "sysv.class.bitfields"
says = "One named bit over a double makes the union INTEGER."
---*/
union mix { double d; long sign : 1; };
union mix f(union mix m, double x);
//@ sysv: m=rdi x=xmm0 -> rax
