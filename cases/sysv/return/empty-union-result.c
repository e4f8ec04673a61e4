/*---
rule = "sysv.return.empty"
says = "An empty union as a result uses no register, and shifts no argument."
---*/
union nothing {};
union nothing f(long a, long double x, double d);
//@ sysv: a=rdi x=stack+8 d=xmm0 -> none
