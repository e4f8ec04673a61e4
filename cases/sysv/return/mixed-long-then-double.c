/*---
rule = "sysv.return.mixed"
says = "The double of a {long, double} result is in xmm0 and not xmm1: it is the first of its own sequence."
---*/
struct mixed { long a; double b; };
struct mixed f(long a, double b);
//@ sysv: a=rdi b=xmm0 -> rax+xmm0
