/*---
rule = "sysv.preserve.x87-control"
says = "The x87 control word is the caller's after any number of conversions."
shapes = ["x87"]
---*/
long f(long a, long double x, long double y, double z);
//@ sysv: a=rdi x=stack+8 y=stack+24 z=xmm0 -> rax
