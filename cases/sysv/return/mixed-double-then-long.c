/*---
rule = "sysv.return.mixed"
says = "The long of a {double, long} result is in rax and not rdx: it is the first of its own sequence."
---*/
struct mixed { double a; long b; };
struct mixed f(double a, long b);
//@ sysv: a=xmm0 b=rdi -> xmm0+rax
