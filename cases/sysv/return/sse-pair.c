/*---
rule = "sysv.return.sse"
says = "A struct of two doubles comes back in xmm0 and xmm1."
---*/
struct pair { double x, y; };
struct pair f(double x, double y);
//@ sysv: x=xmm0 y=xmm1 -> xmm0+xmm1
