/*---
rule = "sysv.class.two-eightbytes"
says = "Three doubles begin with SSE, but what follows is SSE and not SSEUP: memory."
---*/
struct triple { double x, y, z; };
double f(struct triple t, double d);
//@ sysv: t=stack+8 d=xmm0 -> xmm0
