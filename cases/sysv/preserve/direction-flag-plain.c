/*---
rule = "sysv.preserve.direction-flag"
says = "The direction flag is clear when a function is entered and when it returns."
---*/
long f(long a, long b, double x);
//@ sysv: a=rdi b=rsi x=xmm0 -> rax
