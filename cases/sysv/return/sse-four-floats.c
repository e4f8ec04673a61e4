/*---
rule = "sysv.return.sse"
says = "Four floats come back two in xmm0 and two in xmm1."
---*/
struct quad { float a, b, c, d; };
struct quad f(float a, double b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0+xmm1
