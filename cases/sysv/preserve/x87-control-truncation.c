/*---
rule = "sysv.preserve.x87-control"
says = "Converting a long double to a long sets the x87 rounding mode to truncation for a moment; the control word is back at return."
shapes = ["x87"]
---*/
long f(long double x, long a);
//@ sysv: x=stack+8 a=rdi -> rax
